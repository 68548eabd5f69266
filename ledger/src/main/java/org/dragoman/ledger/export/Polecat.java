package org.dragoman.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** POLECAT: 40 columns, one row an event, several actors of a side joined by "; ". */
final class Polecat {
  private Polecat() {}

  static Tabular<Row> format() {
    List<Column<Row>> columns = new ArrayList<>();
    add(columns, "Event ID", "id of the event", row -> row.stored().event().id());
    add(columns, "Event Date", "day of the event, else of the report", Row::isoDay);
    add(
        columns,
        "Event Type",
        "PLOVER type",
        row -> row.stored().event().what().type().name());
    add(columns, "Event Mode", "PLOVER mode", row -> row.stored().event().what().mode());
    add(
        columns,
        "Intensity",
        "PLOVER's scale",
        row -> Double.toString(row.stored().event().what().intensity()));
    add(
        columns,
        "Quad Code",
        "VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT, MATERIAL CONFLICT",
        row -> row.stored().event().what().type().quad().name().replace('_', ' '));
    add(
        columns,
        "Contexts",
        "contexts, joined by ;",
        row -> String.join(";", row.stored().event().what().contexts()));
    side(columns, "Actor", s -> s.event().sources());
    side(columns, "Recipient", s -> s.event().targets());
    add(
        columns,
        "Placename",
        "place, region, country",
        row -> row.place().map(Gdelt::fullName).orElse(""));
    add(columns, "City", "place, when it is no country and no region", Row::city);
    add(columns, "District", "always empty", row -> "");
    add(columns, "Province", "first-level region", Row::province);
    add(
        columns,
        "Country",
        "country, three letters",
        row -> row.place().map(Place::country).orElse(""));
    add(columns, "Latitude", "degrees north", Row::lat);
    add(columns, "Longitude", "degrees east", Row::lon);
    add(
        columns,
        "GeoNames ID",
        "GeoNames id",
        row -> row.place()
            .filter(p -> p.geonames() != 0)
            .map(p -> Long.toString(p.geonames()))
            .orElse(""));
    add(
        columns,
        "Raw Placename",
        "words that named the place",
        row -> row.stored().event().setting().placeWords());
    add(
        columns,
        "Feature Type",
        "country, region, city, landmark or area",
        row -> row.place()
            .map(p -> p.kind().name().toLowerCase(java.util.Locale.ROOT))
            .orElse(""));
    add(columns, "Source", "outlet", row -> row.stored().report().outlet());
    add(
        columns,
        "Publication Date",
        "day of the report",
        row -> row.stored().report().published().map(Object::toString).orElse(""));
    add(columns, "Story People", "always empty: not listed", row -> "");
    add(columns, "Story Organizations", "always empty: not listed", row -> "");
    add(columns, "Story Locations", "always empty: not listed", row -> "");
    add(columns, "Language", "always en", row -> "en");
    add(
        columns,
        "Version",
        "rule that coded the event",
        row -> row.stored().event().evidence().rule());
    return new Tabular<>(
        "polecat",
        '\t',
        true,
        List.copyOf(columns),
        stored -> List.of(new Row(stored, Optional.empty(), Optional.empty(), 0)));
  }

  private static void add(
      List<Column<Row>> columns, String name, String meaning, Function<Row, String> value) {
    columns.add(new Column<>(name, meaning, value));
  }

  private static void side(
      List<Column<Row>> columns, String side, Function<StoredEvent, List<Participant>> who) {
    add(columns, side + " Name", "name, else the words", all(who, Row::name));
    add(
        columns,
        side + " Country",
        "country or body, three letters",
        all(who, p -> p.code().country()));
    add(
        columns,
        side + " COW",
        "number of the Correlates of War project",
        all(who, p -> Countries.all().cow(p.code().country())));
    add(
        columns,
        "Primary " + side + " Sector",
        "sector of the first",
        row -> who.apply(row.stored()).stream()
            .findFirst()
            .map(p -> p.code().sector())
            .orElse(""));
    add(columns, side + " Sectors", "sectors", all(who, p -> p.code().sector()));
    add(columns, side + " Title", "always empty: the office is in the words", row -> "");
    add(columns, side + " Name Raw", "the words", all(who, Participant::text));
    add(columns, "Wikipedia " + side + " ID", "always empty: no Wikipedia is used", row -> "");
  }

  private static Function<Row, String> all(
      Function<StoredEvent, List<Participant>> who, Function<Participant, String> value) {
    return row -> {
      List<Participant> side = who.apply(row.stored());
      boolean nothing = side.stream().allMatch(p -> value.apply(p).isEmpty());
      return nothing ? "" : side.stream().map(value).collect(Collectors.joining("; "));
    };
  }
}
