package org.dragoman.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.event.Count;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** The engine's own record as a table: one row an event, several actors of a side joined by ;. */
final class PlainCsv {
  private PlainCsv() {}

  static Tabular<StoredEvent> format() {
    List<Column<StoredEvent>> columns = new ArrayList<>();
    add(columns, "id", "id of the event", s -> s.event().id());
    add(columns, "story", "id of the report", s -> s.report().doc());
    add(
        columns,
        "published",
        "day of the report",
        s -> s.report().published().map(Object::toString).orElse(""));
    add(columns, "outlet", "who published it", s -> s.report().outlet());
    add(columns, "url", "where", s -> s.report().url());
    add(
        columns,
        "date",
        "day, month or year of the event, as far as it is known",
        s -> s.event().setting().date().iso());
    add(
        columns,
        "date_precision",
        "day, month, year, unknown",
        s -> s.event().setting().date().precision().name().toLowerCase(java.util.Locale.ROOT));
    add(columns, "type", "PLOVER type", s -> s.event().what().type().name());
    add(columns, "mode", "PLOVER mode", s -> s.event().what().mode());
    add(
        columns,
        "contexts",
        "PLOVER contexts, joined by ;",
        s -> String.join(";", s.event().what().contexts()));
    add(
        columns,
        "cameo",
        "CAMEO code: a text, 014 keeps its zero",
        s -> s.event().what().cameo().digits());
    add(
        columns,
        "quad",
        "1 to 4",
        s -> Integer.toString(s.event().what().type().quad().number()));
    add(
        columns,
        "goldstein",
        "Goldstein value",
        s -> Json.number(s.event().what().goldstein()));
    add(
        columns,
        "intensity",
        "PLOVER's scale",
        s -> Json.number(s.event().what().intensity()));
    side(columns, "source", s -> s.event().sources());
    side(columns, "target", s -> s.event().targets());
    add(
        columns,
        "factuality",
        "ASSERTED, CLAIMED, DENIED, PLANNED, HYPOTHETICAL",
        s -> s.event().claim().factuality().name());
    add(
        columns,
        "attribution",
        "who says so",
        s -> s.event().claim().attribution().map(Row::name).orElse(""));
    add(columns, "place", "name", s -> place(s, Place::name));
    add(columns, "place_country", "country, three letters", s -> place(s, Place::country));
    add(columns, "place_admin1", "first-level region", s -> place(s, Place::admin1));
    add(columns, "lat", "degrees north", s -> place(s, p -> Double.toString(p.lat())));
    add(columns, "lon", "degrees east", s -> place(s, p -> Double.toString(p.lon())));
    add(
        columns,
        "geonames",
        "GeoNames id",
        s -> place(s, p -> p.geonames() == 0 ? "" : Long.toString(p.geonames())));
    add(
        columns,
        "counts",
        "killed=12;injured=3-5;crowd=1000+",
        s -> counts(s.event().setting().counts()));
    add(
        columns,
        "content",
        "what it is about",
        s -> s.event().what().content().map(c -> c.text()).orElse(""));
    add(
        columns,
        "background",
        "told as history",
        s -> Boolean.toString(s.event().setting().background()));
    add(columns, "confidence", "0 to 1", s -> Double.toString(s.event().claim().confidence()));
    add(columns, "trigger", "words that were coded", StoredEvent::trigger);
    add(columns, "sentence", "words of the sentence", StoredEvent::sentence);
    add(columns, "rule", "file and line", s -> s.event().evidence().rule());
    add(columns, "corrected", "whether a person changed it", s -> Boolean.toString(s.corrected()));
    add(columns, "happening", "the same for all reports of one event", StoredEvent::happening);
    add(
        columns,
        "reports",
        "how many reports tell of it",
        s -> Integer.toString(s.tellings().reports()));
    return new Tabular<>("csv", ',', true, List.copyOf(columns), List::of);
  }

  private static void add(
      List<Column<StoredEvent>> columns,
      String name,
      String meaning,
      Function<StoredEvent, String> value) {
    columns.add(new Column<>(name, meaning, value));
  }

  private static void side(
      List<Column<StoredEvent>> columns,
      String side,
      Function<StoredEvent, List<Participant>> who) {
    add(
        columns,
        side + "_country",
        "country or body",
        s -> joined(who.apply(s), p -> p.code().country()));
    add(
        columns,
        side + "_sector",
        "sector",
        s -> joined(who.apply(s), p -> p.code().sector()));
    add(columns, side + "_name", "name", s -> joined(who.apply(s), Participant::name));
    add(columns, side + "_text", "the words", s -> joined(who.apply(s), Participant::text));
  }

  private static String joined(List<Participant> side, Function<Participant, String> value) {
    return side.stream().map(value).collect(Collectors.joining(";"));
  }

  private static String place(StoredEvent stored, Function<Place, String> value) {
    return stored.event().setting().place().map(value).orElse("");
  }

  private static String counts(Map<String, Count> counts) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(counts).forEach((what, count) -> parts.add(what + "=" + range(count)));
    return String.join(";", parts);
  }

  private static String range(Count count) {
    if (count.min() == count.max()) {
      return Long.toString(count.min());
    }
    return count.max() == Long.MAX_VALUE ? count.min() + "+" : count.min() + "-" + count.max();
  }
}
