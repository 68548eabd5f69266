package org.dragoman.ledger.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** PLOVER's own exchange format: one JSON object a line, names of fields as in its manual. */
final class PloverJson {
  private PloverJson() {}

  static String line(StoredEvent stored) {
    Event event = stored.event();
    Json json = new Json().open('{').field("id", event.id());
    json.orNull("date", stored.day().map(Object::toString).orElse(""));
    if (event.setting().date().isKnown()
        && !event.setting().date().first().equals(event.setting().date().last())) {
      json.field("enddate", event.setting().date().last().toString());
    }
    side("actor", event.sources(), json);
    side("recipient", event.targets(), json);
    json.strings("event", List.of(event.what().type().name()));
    json.strings(
        "mode", event.what().mode().isEmpty() ? List.of() : List.of(event.what().mode()));
    json.strings("context", event.what().contexts());
    json.field("quad_code", event.what().type().quad().number())
        .field("event_scale", event.what().intensity());
    size(event.setting().counts(), json);
    event.setting().place().ifPresent(place -> place(place, event, json));
    json.field("event_text", stored.trigger()).field("text", stored.sentence());
    json.name("text_info")
        .open('{')
        .field("sequence", event.evidence().sentence())
        .field("start", event.evidence().words().begin())
        .field("end", event.evidence().words().end())
        .close('}');
    cite(stored, json);
    auxiliary(event, json);
    return json.close('}').toString();
  }

  private static void side(String name, List<Participant> side, Json json) {
    json.name(name).open('[');
    for (Participant who : side) {
      json.open('{')
          .orNull("code", who.code().country())
          .orNull("sector", who.code().sector())
          .field("entity_text", who.text())
          .orNull("identifier_text", who.name())
          .close('}');
    }
    json.close(']');
  }

  private static void size(Map<String, Count> counts, Json json) {
    json.name("size").open('{');
    for (Map.Entry<String, String> name :
        Map.of("arrested", "arrested", "injured", "injured", "killed", "dead").entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList()) {
      Count count = counts.get(name.getKey());
      if (count != null) {
        json.field(name.getValue(), count.min());
      }
    }
    json.close('}');
  }

  private static void place(Place place, Event event, Json json) {
    int resolution = switch (place.kind()) {
      case LANDMARK -> 5;
      case CITY -> 4;
      case AREA -> 3;
      case REGION -> 2;
      case COUNTRY -> 1;
    };
    json.name("event_loc")
        .open('{')
        .field("name", place.name())
        .orNull("country_code3", place.country())
        .orNull("admin1", place.admin1())
        .field("lat", place.lat())
        .field("lon", place.lon())
        .orNull("geonameid", place.geonames() == 0 ? "" : Long.toString(place.geonames()))
        .orNull("location_text", event.setting().placeWords())
        .field("resolution", resolution)
        .close('}');
  }

  private static void cite(StoredEvent stored, Json json) {
    json.name("cite_info")
        .open('{')
        .field("citation", stored.report().doc())
        .orNull("url", stored.report().url())
        .orNull("title", stored.report().title())
        .orNull("publication", stored.report().outlet())
        .field("coder", "dragoman")
        .field("codebook", "PLOVER 2.0")
        .close('}');
  }

  /** PLOVER's four auxiliary marks: historical, future, hypothetical, negation. */
  private static void auxiliary(Event event, Json json) {
    json.name("auxiliary").open('[');
    if (event.setting().background()) {
      json.value("historical");
    }
    switch (event.claim().factuality()) {
      case PLANNED -> json.value("future");
      case HYPOTHETICAL -> json.value("hypothetical");
      case DENIED -> json.value("negation");
      case ASSERTED, CLAIMED -> {}
    }
    json.close(']').field("factuality", event.claim().factuality().name().toLowerCase(Locale.ROOT));
  }
}
