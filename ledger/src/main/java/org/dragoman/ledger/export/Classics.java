package org.dragoman.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.event.Participant;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.place.Place;

/** ICEWS, Phoenix and PETRARCH2: one source and one target a row. */
final class Classics {
  private Classics() {}

  static Tabular<Row> icews() {
    List<Column<Row>> columns = new ArrayList<>();
    add(columns, "Event ID", "60 bits of the event's id, plus the number of the pair", Row::number);
    add(columns, "Event Date", "day of the event, else of the report", Row::isoDay);
    add(
        columns,
        "Source Name",
        "name, else the words",
        row -> row.source().map(Row::name).orElse(""));
    add(columns, "Source Sectors", "ICEWS' name of the sector", row -> sectors(row.source()));
    add(
        columns,
        "Source Country",
        "English name; a body's code when it has no country",
        row -> country(row.source()));
    add(columns, "Event Text", "PLOVER type and mode", Classics::label);
    add(columns, "CAMEO Code", "text: 010 keeps its zero", Row::cameo);
    add(
        columns,
        "Intensity",
        "Goldstein value of the code",
        row -> Double.toString(row.stored().event().what().goldstein()));
    add(
        columns,
        "Target Name",
        "name, else the words",
        row -> row.target().map(Row::name).orElse(""));
    add(columns, "Target Sectors", "ICEWS' name of the sector", row -> sectors(row.target()));
    add(
        columns,
        "Target Country",
        "English name; a body's code when it has no country",
        row -> country(row.target()));
    add(columns, "Story ID", "id of the report", row -> row.stored().report().doc());
    add(
        columns,
        "Sentence Number",
        "the first is 1",
        row -> Integer.toString(row.stored().event().evidence().sentence() + 1));
    add(columns, "Publisher", "outlet", row -> row.stored().report().outlet());
    add(columns, "City", "place, when it is no country and no region", Row::city);
    add(columns, "District", "always empty", row -> "");
    add(columns, "Province", "first-level region", Row::province);
    add(
        columns,
        "Country",
        "English name",
        row -> row.place().map(p -> Countries.all().name(p.country())).orElse(""));
    add(columns, "Latitude", "degrees north", Row::lat);
    add(columns, "Longitude", "degrees east", Row::lon);
    return new Tabular<>("icews", '\t', true, List.copyOf(columns), Row::of);
  }

  static Tabular<Row> phoenix() {
    List<Column<Row>> columns = new ArrayList<>();
    add(
        columns,
        "EventID",
        "id of the event, number of the pair",
        row -> row.stored().event().id() + "_" + row.index());
    add(columns, "Date", "day of the event, else of the report: YYYYMMDD", Row::compactDay);
    add(columns, "Year", "YYYY", row -> part(row.compactDay(), 0, 4));
    add(columns, "Month", "1 to 12", row -> number(part(row.compactDay(), 4, 6)));
    add(columns, "Day", "1 to 31", row -> number(part(row.compactDay(), 6, 8)));
    side(columns, "Source", Row::source);
    side(columns, "Target", Row::target);
    add(columns, "CAMEO", "code, at least three digits", Row::cameo);
    add(columns, "RootCode", "its first two digits", row -> row.cameo().substring(0, 2));
    add(
        columns,
        "QuadClass",
        "0 for roots 01-02, 1 for 03-05, 2 for 06-08, 3 for 09-13 and 16, 4 for the rest",
        Classics::phoenixQuad);
    add(
        columns,
        "Goldstein",
        "Goldstein value of the code",
        row -> Double.toString(row.stored().event().what().goldstein()));
    add(
        columns,
        "Issues",
        "contexts, joined by ;",
        row -> String.join(";", row.stored().event().what().contexts()));
    add(columns, "Lat", "degrees north", Row::lat);
    add(columns, "Lon", "degrees east", Row::lon);
    add(columns, "LocationName", "place", Row::city);
    add(columns, "StateName", "first-level region", Row::province);
    add(
        columns,
        "CountryName",
        "country, three letters",
        row -> row.place().map(Place::country).orElse(""));
    add(columns, "SentenceID", "report_sentence, the first sentence is 1", Classics::sentenceId);
    add(columns, "URLs", "address of the report", row -> row.stored().report().url());
    add(columns, "NewsSources", "outlet", row -> row.stored().report().outlet());
    return new Tabular<>("phoenix", '\t', false, List.copyOf(columns), Row::of);
  }

  static Tabular<Row> petrarch2() {
    List<Column<Row>> columns = new ArrayList<>();
    add(columns, "Date", "day of the event, else of the report: YYYYMMDD", Row::compactDay);
    add(
        columns,
        "Source",
        "CAMEO actor string, --- when nobody is said",
        row -> orDashes(code(row.source())));
    add(
        columns,
        "Target",
        "CAMEO actor string, --- when nobody is said",
        row -> orDashes(code(row.target())));
    add(columns, "Code", "CAMEO, at least three digits", Row::cameo);
    add(columns, "Issues", "contexts as NAME,1 joined by ;", Classics::issues);
    add(columns, "IDs", "report_sentence, the first sentence is 1", Classics::sentenceId);
    add(columns, "URL", "address of the report", row -> row.stored().report().url());
    add(columns, "StorySource", "outlet", row -> row.stored().report().outlet());
    add(
        columns,
        "SourceText",
        "words that name the source",
        row -> orDashes(row.source().map(Participant::text).orElse("")));
    add(
        columns,
        "TargetText",
        "words that name the target",
        row -> orDashes(row.target().map(Participant::text).orElse("")));
    add(
        columns,
        "EventText",
        "words that were coded",
        row -> orDashes(row.stored().trigger()));
    add(columns, "SourceRoot", "country of the source", row -> orDashes(root(row.source())));
    add(columns, "TargetRoot", "country of the target", row -> orDashes(root(row.target())));
    return new Tabular<>("petrarch2", '\t', false, List.copyOf(columns), Row::of);
  }

  private static void add(
      List<Column<Row>> columns, String name, String meaning, Function<Row, String> value) {
    columns.add(new Column<>(name, meaning, value));
  }

  private static void side(
      List<Column<Row>> columns, String side, Function<Row, Optional<Participant>> who) {
    add(columns, side + "ActorFull", "CAMEO actor string", row -> code(who.apply(row)));
    add(columns, side + "ActorEntity", "country or body", row -> root(who.apply(row)));
    add(
        columns,
        side + "ActorRole",
        "sector",
        row -> who.apply(row).map(p -> p.code().sector()).orElse(""));
    add(
        columns,
        side + "ActorAttribute",
        "further codes",
        row -> who.apply(row).map(p -> p.code().more()).orElse(""));
  }

  private static String code(Optional<Participant> who) {
    return who.map(p -> p.code().cameo()).orElse("");
  }

  private static String root(Optional<Participant> who) {
    return who.map(p -> p.code().country()).orElse("");
  }

  private static String sectors(Optional<Participant> who) {
    return who.map(p -> Sectors.icews(p.code().sector())).orElse("");
  }

  private static String country(Optional<Participant> who) {
    return who.map(p -> Countries.all().name(p.code().country())).orElse("");
  }

  static String label(Row row) {
    String mode = row.stored().event().what().mode();
    return row.stored().event().what().type().name() + (mode.isEmpty() ? "" : " " + mode);
  }

  private static String phoenixQuad(Row row) {
    int root = Integer.parseInt(row.cameo().substring(0, 2));
    if (root <= 2) {
      return "0";
    }
    return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 || root == 16 ? "3" : "4";
  }

  private static String issues(Row row) {
    List<String> issues = new ArrayList<>();
    for (String context : row.stored().event().what().contexts()) {
      issues.add(context.toUpperCase(Locale.ROOT) + ",1");
    }
    return String.join(";", issues);
  }

  private static String sentenceId(Row row) {
    StoredEvent stored = row.stored();
    return stored.report().doc() + "_" + (stored.event().evidence().sentence() + 1);
  }

  private static String orDashes(String text) {
    return text.isEmpty() ? "---" : text;
  }

  private static String part(String text, int begin, int end) {
    return text.length() < end ? "" : text.substring(begin, end);
  }

  private static String number(String digits) {
    return digits.isEmpty() ? "" : Integer.toString(Integer.parseInt(digits));
  }
}
