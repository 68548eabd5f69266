package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.Writer;
import org.dragoman.event.Event;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** GeoJSON (RFC 7946): a point for each event whose place is known. */
final class GeoJson {
  private boolean first = true;

  void begin(Writer out) throws IOException {
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
  }

  void write(StoredEvent stored, Writer out) throws IOException {
    Event event = stored.event();
    if (event.setting().place().isEmpty()) {
      return;
    }
    Place place = event.setting().place().get();
    out.write(first ? "\n" : ",\n");
    first = false;
    Row row = Row.of(stored).get(0);
    Json json = new Json()
        .open('{')
        .field("type", "Feature")
        .field("id", event.id())
        .name("geometry")
        .open('{')
        .field("type", "Point")
        .name("coordinates")
        .open('[')
        .value(place.lon())
        .value(place.lat())
        .close(']')
        .close('}')
        .name("properties")
        .open('{')
        .orNull("date", row.isoDay())
        .field("type", event.what().type().name())
        .orNull("mode", event.what().mode())
        .field("cameo", event.what().cameo().digits())
        .field("intensity", event.what().intensity())
        .orNull("source", row.source().map(Row::name).orElse(""))
        .orNull("target", row.target().map(Row::name).orElse(""))
        .field("factuality", event.claim().factuality().name())
        .field("background", event.setting().background())
        .field("place", Gdelt.fullName(place))
        .orNull("sentence", stored.sentence())
        .orNull("url", stored.report().url());
    EventJson.counts(event.setting().counts(), json);
    out.write(json.close('}').close('}').toString());
  }

  void end(Writer out) throws IOException {
    out.write("\n]}\n");
  }
}
