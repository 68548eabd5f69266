package org.dragoman.ledger.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.StoredStatement;
import org.dragoman.place.Place;
import org.dragoman.text.Span;

/**
 * The engine's own record, one object a line. {@code begin} and {@code end} count UTF-16 units of the
 * report's text as given. The order of the fields is part of the contract.
 */
public final class EventJson {
  private EventJson() {}

  /** An event on one line. */
  public static String line(StoredEvent stored) {
    Event event = stored.event();
    Json json = new Json().open('{').field("id", event.id());
    report(stored.report(), json);
    json.name("sentence").open('{').field("index", event.evidence().sentence());
    span(event.evidence().words(), stored.sentence(), json);
    json.name("trigger").open('{');
    span(event.evidence().trigger(), stored.trigger(), json);
    what(event.what(), json);
    side("sources", event.sources(), json);
    side("targets", event.targets(), json);
    content(event.what().content(), json);
    json.field("factuality", event.claim().factuality().name()).name("attribution");
    participant(event.claim().attribution(), json);
    setting(event.setting(), json);
    json.field("confidence", Math.round(event.claim().confidence() * 1000) / 1000.0);
    json.field("rule", event.evidence().rule()).name("mentions").open('[');
    for (Span mention : event.evidence().mentions()) {
      json.open('{').field("begin", mention.begin()).field("end", mention.end()).close('}');
    }
    json.close(']').field("corrected", stored.corrected()).field("happening", stored.happening());
    tellings(stored.tellings(), json);
    return json.close('}').toString();
  }

  private static void tellings(StoredEvent.Tellings told, Json json) {
    json.name("tellings")
        .open('{')
        .field("reports", told.reports())
        .field("stories", told.stories())
        .field("outlets", told.outlets())
        .field("mentions", told.mentions())
        .orNull("first", told.first().map(Object::toString).orElse(""))
        .orNull("last", told.last().map(Object::toString).orElse(""))
        .close('}');
  }

  /** A statement on one line. */
  public static String line(StoredStatement stored) {
    Json json = new Json().open('{').name("statement").open('{').field("id", stored.id());
    report(stored.report(), json);
    json.field("sentence", stored.statement().sentence()).name("speaker");
    participant(stored.statement().speaker(), json);
    json.orNull("cue", stored.statement().cue()).name("content").open('{');
    span(stored.statement().content(), stored.statement().text(), json);
    json.field("kind", stored.statement().kind().name().toLowerCase(java.util.Locale.ROOT))
        .name("addressee");
    participant(stored.statement().addressee(), json);
    return json.close('}').close('}').toString();
  }

  private static void report(StoredEvent.Report report, Json json) {
    json.name("story")
        .open('{')
        .field("id", report.doc())
        .orNull("title", report.title())
        .orNull("outlet", report.outlet())
        .orNull("url", report.url())
        .orNull("published", report.published().map(Object::toString).orElse(""))
        .field("copies", report.copies())
        .close('}');
  }

  private static void what(Event.What what, Json json) {
    json.field("type", what.type().name()).orNull("mode", what.mode());
    json.strings("contexts", what.contexts());
    json.field("cameo", what.cameo().digits())
        .field("quad", what.type().quad().number())
        .field("goldstein", what.goldstein())
        .field("intensity", what.intensity());
  }

  private static void content(Optional<Event.Content> content, Json json) {
    json.name("content");
    if (content.isEmpty()) {
      json.none();
      return;
    }
    json.open('{')
        .field("text", content.get().text())
        .orNull("topic", content.get().topic())
        .close('}');
  }

  private static void setting(Event.Setting setting, Json json) {
    json.orNull("date", setting.date().iso())
        .field(
            "datePrecision", setting.date().precision().name().toLowerCase(java.util.Locale.ROOT))
        .orNull("dateWords", setting.dateWords())
        .name("place");
    place(setting.place(), setting.placeWords(), json);
    counts(setting.counts(), json);
    json.field("background", setting.background());
  }

  static void counts(Map<String, Count> counts, Json json) {
    json.name("counts").open('{');
    for (Map.Entry<String, Count> count : new TreeMap<>(counts).entrySet()) {
      json.name(count.getKey()).open('{').field("min", count.getValue().min()).name("max");
      if (count.getValue().max() == Long.MAX_VALUE) {
        json.none();
      } else {
        json.value(count.getValue().max());
      }
      json.field("words", count.getValue().words()).close('}');
    }
    json.close('}');
  }

  private static void place(Optional<Place> where, String words, Json json) {
    if (where.isEmpty()) {
      json.none();
      return;
    }
    Place place = where.get();
    json.open('{')
        .field("name", place.name())
        .orNull("country", place.country())
        .orNull("admin1", place.admin1())
        .field("lat", place.lat())
        .field("lon", place.lon())
        .name("geonames");
    if (place.geonames() == 0) {
      json.none();
    } else {
      json.value(place.geonames());
    }
    json.orNull("text", words).close('}');
  }

  private static void side(String name, List<Participant> side, Json json) {
    json.name(name).open('[');
    for (Participant who : side) {
      participant(Optional.of(who), json);
    }
    json.close(']');
  }

  private static void participant(Optional<Participant> someone, Json json) {
    if (someone.isEmpty()) {
      json.none();
      return;
    }
    Participant who = someone.get();
    json.open('{')
        .field("text", who.text())
        .field("begin", who.span().begin())
        .field("end", who.span().end())
        .orNull("name", who.name())
        .orNull("country", who.code().country())
        .orNull("sector", who.code().sector())
        .orNull("cameo", who.code().cameo())
        .field("because", who.because())
        .close('}');
  }

  private static void span(Span span, String text, Json json) {
    json.field("begin", span.begin())
        .field("end", span.end())
        .field("text", text)
        .close('}');
  }
}
