package org.dragoman.ledger.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** GDELT 2.0: 61 columns of events, 16 of mentions, tabs, no header. */
final class Gdelt {
  private static final String EMPTY_GEO_TYPE = "0";

  private Gdelt() {}

  static Tabular<Row> events() {
    List<Column<Row>> columns = new ArrayList<>();
    add(
        columns,
        "GlobalEventID",
        "60 bits of the event's id, plus the number of the pair of actors",
        Row::number);
    add(columns, "Day", "day of the event, else of the report: YYYYMMDD", Row::compactDay);
    add(columns, "MonthYear", "its YYYYMM", row -> cut(row.compactDay(), 6));
    add(columns, "Year", "its YYYY", row -> cut(row.compactDay(), 4));
    add(columns, "FractionDate", "year + (month × 30 + day) / 365", Gdelt::fraction);
    actor(columns, "Actor1", Row::source);
    actor(columns, "Actor2", Row::target);
    add(
        columns,
        "IsRootEvent",
        "1 in the first sentence of the report",
        row -> row.stored().event().evidence().sentence() == 0 ? "1" : "0");
    add(columns, "EventCode", "CAMEO, at least three digits", Row::cameo);
    add(columns, "EventBaseCode", "its first three digits", row -> cut(row.cameo(), 3));
    add(columns, "EventRootCode", "its first two digits", row -> cut(row.cameo(), 2));
    add(
        columns,
        "QuadClass",
        "1 for roots 01-05, 2 for 06-08, 3 for 09-13, 4 for 14-20",
        Gdelt::quad);
    add(
        columns,
        "GoldsteinScale",
        "Goldstein value of the code",
        row -> Double.toString(row.stored().event().what().goldstein()));
    add(
        columns,
        "NumMentions",
        "tellings of the event in all reports",
        row -> Integer.toString(row.stored().tellings().mentions()));
    add(
        columns,
        "NumSources",
        "outlets that tell of it",
        row -> Integer.toString(row.stored().tellings().outlets()));
    add(
        columns,
        "NumArticles",
        "reports that tell of it",
        row -> Integer.toString(row.stored().tellings().reports()));
    add(columns, "AvgTone", "always 0: no tone is measured", row -> "0");
    geo(columns, "Actor1Geo", row -> Optional.empty());
    geo(columns, "Actor2Geo", row -> Optional.empty());
    geo(columns, "ActionGeo", Row::place);
    add(
        columns,
        "DATEADDED",
        "day of the report at midnight: YYYYMMDDHHMMSS; never the clock",
        row -> row.published().isEmpty() ? "" : row.published() + "000000");
    add(
        columns,
        "SOURCEURL",
        "address of the report, else its id",
        row -> row.stored().report().url().isEmpty()
            ? row.stored().report().doc()
            : row.stored().report().url());
    return new Tabular<>("gdelt", '\t', false, List.copyOf(columns), Row::of);
  }

  static Tabular<Row> mentions() {
    List<Column<Row>> columns = new ArrayList<>();
    add(
        columns,
        "GlobalEventID",
        "as in the file of events: the event that the mentions share",
        Row::number);
    add(
        columns,
        "EventTimeDate",
        "day of the event, else of the report, at midnight",
        row -> stamp(row.compactDay()));
    add(columns, "MentionTimeDate", "day of the report at midnight", row -> stamp(row.published()));
    add(
        columns,
        "MentionType",
        "1 for a report with an address, 2 for one without",
        row -> row.stored().report().url().isEmpty() ? "2" : "1");
    add(columns, "MentionSourceName", "outlet", row -> row.stored().report().outlet());
    add(
        columns,
        "MentionIdentifier",
        "address of the report, else its id",
        row -> row.stored().report().url().isEmpty()
            ? row.stored().report().doc()
            : row.stored().report().url());
    add(
        columns,
        "SentenceID",
        "sentence, the first is 1; of a copy, as in its original",
        row -> Integer.toString(row.stored().event().evidence().sentence() + 1));
    add(
        columns,
        "Actor1CharOffset",
        "where the source is named, -1 when it is not; of a copy, as in its original",
        row -> offset(row.source()));
    add(
        columns,
        "Actor2CharOffset",
        "where the target is named, -1 when it is not; of a copy, as in its original",
        row -> offset(row.target()));
    add(
        columns,
        "ActionCharOffset",
        "where the act is named; of a copy, as in its original",
        row -> Integer.toString(row.stored().event().evidence().trigger().begin()));
    add(columns, "InRawText", "always 1: nothing is guessed from other sentences", row -> "1");
    add(
        columns,
        "Confidence",
        "0 to 100, in steps of 10",
        row -> Long.toString(Math.round(row.stored().event().claim().confidence() * 10) * 10));
    add(
        columns,
        "MentionDocLen",
        "length of the report in UTF-16 units",
        row -> Integer.toString(row.stored().report().length()));
    add(columns, "MentionDocTone", "always 0: no tone is measured", row -> "0");
    add(columns, "MentionDocTranslationInfo", "always empty: nothing is translated", row -> "");
    add(
        columns,
        "Extras",
        "id of the event and its rule",
        row -> row.stored().event().id() + " " + row.stored().event().evidence().rule());
    return new Tabular<>("gdelt-mentions", '\t', false, List.copyOf(columns), Row::of);
  }

  private static void add(
      List<Column<Row>> columns, String name, String meaning, Function<Row, String> value) {
    columns.add(new Column<>(name, meaning, value));
  }

  private static void actor(
      List<Column<Row>> columns, String prefix, Function<Row, Optional<Participant>> who) {
    add(columns, prefix + "Code", "CAMEO actor string", part(who, p -> p.code().cameo()));
    add(
        columns,
        prefix + "Name",
        "name, else the words, in capitals",
        part(who, p -> Row.name(p).toUpperCase(Locale.ROOT)));
    add(columns, prefix + "CountryCode", "country, three letters", part(who, Gdelt::country));
    add(
        columns,
        prefix + "KnownGroupCode",
        "code of a body that is no state",
        part(who, p -> Gdelt.country(p).isEmpty() ? p.code().more() : ""));
    for (String none : List.of("EthnicCode", "Religion1Code", "Religion2Code")) {
      add(columns, prefix + none, "always empty: not coded", row -> "");
    }
    add(columns, prefix + "Type1Code", "sector", part(who, p -> p.code().sector()));
    add(
        columns,
        prefix + "Type2Code",
        "the body's kind (IGO, NGO, …) when it has no country",
        part(who, p -> Gdelt.country(p).isEmpty() ? p.code().country() : ""));
    add(columns, prefix + "Type3Code", "always empty", row -> "");
  }

  private static Function<Row, String> part(
      Function<Row, Optional<Participant>> who, Function<Participant, String> value) {
    return row -> who.apply(row).map(value).orElse("");
  }

  /** The country; empty for bodies. */
  private static String country(Participant who) {
    return Countries.all().of(who.code().country()).isPresent() ? who.code().country() : "";
  }

  private static void geo(
      List<Column<Row>> columns, String prefix, Function<Row, Optional<Place>> place) {
    add(
        columns,
        prefix + "_Type",
        "1 country, 2 or 5 region (US or not), 3 or 4 place, 0 none",
        row -> place.apply(row).map(Gdelt::type).orElse(EMPTY_GEO_TYPE));
    add(columns, prefix + "_Fullname", "place, region, country", geoPart(place, Gdelt::fullName));
    add(
        columns,
        prefix + "_CountryCode",
        "FIPS 10-4",
        geoPart(place, p -> Countries.all().fips(p.country())));
    add(
        columns,
        prefix + "_ADM1Code",
        "FIPS 10-4 country; regions have no FIPS code here",
        geoPart(place, p -> Countries.all().fips(p.country())));
    add(columns, prefix + "_ADM2Code", "always empty", row -> "");
    add(columns, prefix + "_Lat", "degrees north", geoPart(place, p -> Double.toString(p.lat())));
    add(columns, prefix + "_Long", "degrees east", geoPart(place, p -> Double.toString(p.lon())));
    add(
        columns,
        prefix + "_FeatureID",
        "GeoNames id (GDELT has GNS or GNIS ids)",
        geoPart(place, p -> p.geonames() == 0 ? "" : Long.toString(p.geonames())));
  }

  private static Function<Row, String> geoPart(
      Function<Row, Optional<Place>> place, Function<Place, String> value) {
    return row -> place.apply(row).map(value).orElse("");
  }

  private static String type(Place place) {
    boolean american = place.country().equals(AMERICAN);
    return switch (place.kind()) {
      case COUNTRY -> "1";
      case REGION, AREA -> american ? "2" : "5";
      case CITY, LANDMARK -> american ? "3" : "4";
    };
  }

  /** GDELT numbers places inside its own country apart. */
  private static final String AMERICAN = "USA";

  static String fullName(Place place) {
    List<String> parts = new ArrayList<>(List.of(place.name()));
    if (!place.admin1().isEmpty() && !place.admin1().equals(place.name())) {
      parts.add(place.admin1());
    }
    if (place.kind() != Place.Kind.COUNTRY && !place.country().isEmpty()) {
      parts.add(Countries.all().name(place.country()));
    }
    return String.join(", ", parts);
  }

  private static String quad(Row row) {
    int root = Integer.parseInt(row.cameo().substring(0, 2));
    return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 ? "3" : "4";
  }

  private static String fraction(Row row) {
    Optional<LocalDate> day = row.day();
    return day.map(d -> String.format(
            Locale.ROOT,
            "%.4f",
            d.getYear() + (d.getMonthValue() * 30 + d.getDayOfMonth()) / 365.0))
        .orElse("");
  }

  private static String offset(Optional<Participant> who) {
    return who.map(p -> Integer.toString(p.span().begin())).orElse("-1");
  }

  private static String stamp(String day) {
    return day.isEmpty() ? "" : day + "000000";
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** File names as GDELT has them, after the day of the newest report. */
  static String fileName(Optional<LocalDate> newest, String kind) {
    return newest.map(d -> d.toString().replace("-", "")).orElse("00000000") + "000000." + kind
        + ".CSV.zip";
  }

  static boolean isOwn(StoredEvent event) {
    return event.happening().equals(event.event().id());
  }
}
