package org.dragoman.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.event.Count;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** The 31 columns of ACLED, for events that happened and that ACLED would record. Commas, header. */
final class Acled {
  private static final String ANY = "*";
  private static final List<List<String>> KINDS = Tsv.rows("acled.tsv");

  /** An event and the line of the table that holds for it. */
  private record Recorded(Row row, List<String> kind) {}

  private Acled() {}

  static Tabular<?> format() {
    List<Column<Recorded>> columns = new ArrayList<>();
    add(
        columns,
        "event_id_cnty",
        "country and 60 bits of the event's id",
        r -> iso3(r.row()) + r.row().number());
    add(
        columns,
        "event_date",
        "day of the event, else of the report",
        r -> r.row().isoDay());
    add(
        columns,
        "year",
        "its year",
        r -> r.row().day().map(d -> Integer.toString(d.getYear())).orElse(""));
    add(
        columns,
        "time_precision",
        "1 the day is known, 2 a week or less, 3 more",
        r -> precision(r.row()));
    add(columns, "disorder_type", "after type, mode and target", r -> r.kind().get(3));
    add(columns, "event_type", "after type, mode and target", r -> r.kind().get(4));
    add(columns, "sub_event_type", "after type, mode and target", r -> r.kind().get(5));
    side(columns, "1", r -> r.row().stored().event().sources());
    side(columns, "2", r -> r.row().stored().event().targets());
    add(columns, "interaction", "both kinds of actors", Acled::interaction);
    add(
        columns,
        "civilian_targeting",
        "Civilian targeting, when the first target is civilian",
        r -> isCivilian(r.row().stored()) ? "Civilian targeting" : "");
    add(
        columns,
        "iso",
        "ISO 3166 numeric of the place",
        r -> Countries.all().of(iso3(r.row())).map(Countries.Country::numeric).orElse(""));
    add(
        columns,
        "region",
        "continent, two letters (ACLED has its own regions)",
        r -> Countries.all().of(iso3(r.row())).map(Countries.Country::continent).orElse(""));
    add(columns, "country", "English name", r -> Countries.all().name(iso3(r.row())));
    add(columns, "admin1", "first-level region", r -> r.row().province());
    add(columns, "admin2", "always empty", r -> "");
    add(columns, "admin3", "always empty", r -> "");
    add(
        columns,
        "location",
        "name of the place",
        r -> r.row().place().map(Place::name).orElse(""));
    add(columns, "latitude", "degrees north", r -> r.row().lat());
    add(columns, "longitude", "degrees east", r -> r.row().lon());
    add(
        columns,
        "geo_precision",
        "1 a place, 2 a region, 3 a country or unknown",
        r -> r.row().place().map(Acled::geoPrecision).orElse("3"));
    add(columns, "source", "outlet", r -> r.row().stored().report().outlet());
    add(columns, "source_scale", "always empty: not known", r -> "");
    add(columns, "notes", "the sentence; the words coded when no text is kept", Acled::notes);
    add(
        columns,
        "fatalities",
        "least number killed that the report gives, 0 when it gives none",
        Acled::killed);
    add(columns, "tags", "crowd size, as ACLED writes it", Acled::tags);
    add(
        columns,
        "timestamp",
        "day of the report in seconds since 1970; never the clock",
        r -> r.row()
            .stored()
            .report()
            .published()
            .map(d -> Long.toString(d.toEpochDay() * 86400))
            .orElse(""));
    return new Tabular<>("acled", ',', true, List.copyOf(columns), Acled::recorded);
  }

  private static void add(
      List<Column<Recorded>> columns,
      String name,
      String meaning,
      Function<Recorded, String> value) {
    columns.add(new Column<>(name, meaning, value));
  }

  private static List<Recorded> recorded(StoredEvent stored) {
    Factuality held = stored.event().claim().factuality();
    if (held != Factuality.ASSERTED && held != Factuality.CLAIMED) {
      return List.of();
    }
    for (List<String> kind : KINDS) {
      if (kind.get(0).equals(stored.event().what().type().name())
          && (kind.get(1).equals(ANY)
              || kind.get(1).equals(stored.event().what().mode()))
          && (kind.get(2).equals(ANY) || isCivilian(stored))) {
        return List.of(new Recorded(new Row(stored, Optional.empty(), Optional.empty(), 0), kind));
      }
    }
    return List.of();
  }

  private static boolean isCivilian(StoredEvent stored) {
    return stored.event().targets().stream()
        .findFirst()
        .filter(p -> Sectors.acled(p.code().sector()).equals("Civilians"))
        .isPresent();
  }

  private static void side(
      List<Column<Recorded>> columns, String n, Function<Recorded, List<Participant>> who) {
    add(
        columns,
        "actor" + n,
        "name, else the words, of the first",
        r -> first(who.apply(r)).map(Row::name).orElse(""));
    add(
        columns,
        "assoc_actor_" + n,
        "the others of this side, joined by ;",
        r -> String.join("; ", who.apply(r).stream().skip(1).map(Row::name).toList()));
    add(columns, "inter" + n, "kind of actor", r -> inter(who.apply(r)));
  }

  private static Optional<Participant> first(List<Participant> side) {
    return side.stream().findFirst();
  }

  private static String inter(List<Participant> side) {
    return first(side).map(p -> Sectors.acled(p.code().sector())).orElse("");
  }

  private static String interaction(Recorded recorded) {
    String one = inter(recorded.row().stored().event().sources());
    String two = inter(recorded.row().stored().event().targets());
    return one.isEmpty() ? two : two.isEmpty() ? one + " only" : one + "-" + two;
  }

  private static String iso3(Row row) {
    return row.place().map(Place::country).orElse("");
  }

  private static String precision(Row row) {
    if (!row.stored().event().setting().date().isKnown()) {
      return "3";
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(
        row.stored().event().setting().date().first(),
        row.stored().event().setting().date().last());
    return days == 0 ? "1" : days < 7 ? "2" : "3";
  }

  private static String geoPrecision(Place place) {
    return switch (place.kind()) {
      case CITY, LANDMARK -> "1";
      case REGION, AREA -> "2";
      case COUNTRY -> "3";
    };
  }

  private static String notes(Recorded recorded) {
    StoredEvent stored = recorded.row().stored();
    return stored.sentence().isEmpty() ? stored.trigger() : stored.sentence();
  }

  private static String killed(Recorded recorded) {
    Count killed = recorded.row().stored().event().setting().counts().get("killed");
    return killed == null ? "0" : Long.toString(killed.min());
  }

  private static String tags(Recorded recorded) {
    Count crowd = recorded.row().stored().event().setting().counts().get("crowd");
    return crowd == null ? "" : "crowd size=" + crowd.words().toLowerCase(Locale.ROOT);
  }
}
