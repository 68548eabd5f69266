package org.dragoman.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.LedgerException;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Stories;
import org.dragoman.ontology.PloverType;
import org.dragoman.table.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every file is read back by a reader that is not ours. */
class ExportsTest {
  @TempDir
  static Path folder;

  static Path out;
  static Ledger ledger;
  static Questions ask;
  static final List<Coded> STORIES = stories();
  static final List<Event> EVENTS =
      STORIES.stream().flatMap(s -> s.events().stream()).toList();

  private static List<Coded> stories() {
    List<Coded> stories = new ArrayList<>(Stories.generated(60, 3));
    LocalDate day = LocalDate.of(2020, 1, 10);
    stories.add(Stories.story(
        "odd\tone",
        day,
        "=HYPERLINK(\"x\")",
        List.of(
            Stories.told(
                    "@SUM(A1),\"q\"",
                    "IGO",
                    "-2+3",
                    "\t+cmd|' /C calc'!A0\n<&>",
                    "NGO",
                    PloverType.ASSAULT,
                    "19")
                .on(day)
                .counting("killed", 7, 9, "seven to nine"),
            Stories.told(
                    "Kosovo",
                    "KOSGOV",
                    "arrested",
                    "villagers",
                    "KOSCVL",
                    PloverType.ASSAULT,
                    "014")
                .held(Factuality.PLANNED))));
    return stories;
  }

  @BeforeAll
  static void keep() {
    out = folder.resolve("out");
    ledger = Ledger.open(folder, Access.writing().with(out));
    ledger.append(STORIES, new Run("code", "0.1.0", "k1"));
    ask = ledger.questions();
  }

  @AfterAll
  static void close() {
    ask.close();
    ledger.close();
  }

  private static List<Path> files(String format) throws IOException {
    return Exports.write(ask, Filter.all(), format, out);
  }

  private static List<Column<?>> columns(String table) {
    return Exports.tables().getOrDefault(table, List.of());
  }

  private static String names(String table) {
    return columns(table).stream().map(Column::name).collect(Collectors.joining(", "));
  }

  @Test
  void columnsAreThoseOfTheField() {
    String actor =
        "ActorNCode, ActorNName, ActorNCountryCode, ActorNKnownGroupCode, ActorNEthnicCode,"
            + " ActorNReligion1Code, ActorNReligion2Code, ActorNType1Code, ActorNType2Code,"
            + " ActorNType3Code, ";
    String geo =
        "NGeo_Type, NGeo_Fullname, NGeo_CountryCode, NGeo_ADM1Code, NGeo_ADM2Code, NGeo_Lat,"
            + " NGeo_Long, NGeo_FeatureID, ";
    assertThat(names("gdelt"))
        .isEqualTo("GlobalEventID, Day, MonthYear, Year, FractionDate, "
            + actor.replace("ActorN", "Actor1")
            + actor.replace("ActorN", "Actor2")
            + "IsRootEvent, EventCode, EventBaseCode, EventRootCode, QuadClass, GoldsteinScale,"
            + " NumMentions, NumSources, NumArticles, AvgTone, "
            + geo.replace("NGeo", "Actor1Geo") + geo.replace("NGeo", "Actor2Geo")
            + geo.replace("NGeo", "ActionGeo")
            + "DATEADDED, SOURCEURL");
    assertThat(columns("gdelt")).hasSize(61);
    assertThat(names("gdelt-mentions"))
        .isEqualTo("GlobalEventID, EventTimeDate, MentionTimeDate, MentionType, MentionSourceName,"
            + " MentionIdentifier, SentenceID, Actor1CharOffset, Actor2CharOffset,"
            + " ActionCharOffset, InRawText, Confidence, MentionDocLen, MentionDocTone,"
            + " MentionDocTranslationInfo, Extras");
    assertThat(names("icews"))
        .isEqualTo("Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text,"
            + " CAMEO Code, Intensity, Target Name, Target Sectors, Target Country,"
            + " Story ID, Sentence Number, Publisher, City, District, Province,"
            + " Country, Latitude, Longitude");
    assertThat(columns("phoenix")).hasSize(26);
    assertThat(columns("petrarch2")).hasSize(13);
    assertThat(names("polecat"))
        .isEqualTo("Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts,"
            + " Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor"
            + " Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient"
            + " Name, Recipient Country, Recipient COW, Primary Recipient Sector,"
            + " Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia"
            + " Recipient ID, Placename, City, District, Province, Country, Latitude,"
            + " Longitude, GeoNames ID, Raw Placename, Feature Type, Source,"
            + " Publication Date, Story People, Story Organizations, Story Locations,"
            + " Language, Version");
    assertThat(names("acled"))
        .isEqualTo("event_id_cnty, event_date, year, time_precision, disorder_type, event_type,"
            + " sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2,"
            + " inter2, interaction, civilian_targeting, iso, region, country, admin1,"
            + " admin2, admin3, location, latitude, longitude, geo_precision, source,"
            + " source_scale, notes, fatalities, tags, timestamp");
  }

  @Test
  void everyColumnIsExplained() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "exports.md"));
    Exports.tables().forEach((table, columns) -> {
      assertThat(page).contains("## " + table + "\n");
      for (Column<?> column : columns) {
        assertThat(page).as(table).contains("| " + column.name() + " | " + column.meaning() + " |");
      }
    });
    for (String format : Exports.FORMATS) {
      assertThat(page).contains("`" + format + "`");
    }
  }

  /** Rows as DuckDB reads them; all cells are texts. */
  private static List<List<String>> read(String select) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = memory.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String cell = row.getString(i);
          cells.add(cell == null ? "" : cell);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static List<List<String>> csv(Path file, boolean header) throws SQLException {
    boolean commas = file.toString().endsWith(".csv");
    return read("SELECT * FROM read_csv('" + file + "', delim = '" + (commas ? "," : "\\t")
        + "', header = " + header + ", all_varchar = true, quote = '" + (commas ? "\"" : "")
        + "', escape = '" + (commas ? "\"" : "") + "', strict_mode = true)");
  }

  @Test
  void tablesLoadAndLoseNothing() throws IOException, SQLException {
    List<List<String>> plain = csv(files("csv").get(0), true);
    assertThat(plain).hasSize(EVENTS.size());
    assertThat(plain.stream().map(r -> r.get(0)).toList())
        .containsExactlyInAnyOrderElementsOf(EVENTS.stream().map(Event::id).toList());
    int cameo = columns("csv").stream().map(Column::name).toList().indexOf("cameo");
    assertThat(plain.stream().map(r -> r.get(cameo)).toList()).contains("014", "19", "125");
    for (String format : List.of("icews", "polecat")) {
      List<List<String>> rows = csv(files(format).get(0), true);
      assertThat(rows).as(format).hasSize(EVENTS.size());
      assertThat(rows).allMatch(r -> r.size() == columns(format).size());
    }
    for (String format : List.of("phoenix", "petrarch2")) {
      assertThat(csv(files(format).get(0), false)).as(format).hasSize(EVENTS.size());
    }
    List<List<String>> acled = csv(files("acled").get(0), true);
    long fought = EVENTS.stream()
        .filter(e -> e.what().type() == PloverType.ASSAULT)
        .filter(e -> e.claim().factuality() == Factuality.ASSERTED)
        .count();
    assertThat(acled).hasSize((int) fought);
    assertThat(acled).anyMatch(r -> r.get(28).equals("7"));
  }

  @Test
  void noCellIsAFormula() throws IOException, SQLException {
    for (String format :
        List.of("csv", "icews", "phoenix", "petrarch2", "polecat", "acled", "panel")) {
      for (Path file : files(format)) {
        for (List<String> row : csv(file, false)) {
          assertThat(row)
              .as(format)
              .noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r].*")
                  || (cell.startsWith("-") && !cell.matches("-{3}|-?\\d+(\\.\\d+)?([eE]-?\\d+)?")));
        }
      }
    }
    assertThat(Tabular.cell("=1", ',')).isEqualTo("'=1");
    assertThat(Tabular.cell("-4.0", ',')).isEqualTo("-4.0");
    assertThat(Tabular.cell("-1+1", '\t')).isEqualTo("'-1+1");
    assertThat(Tabular.cell("a\tb\nc", '\t')).isEqualTo("a b c");
    assertThat(Tabular.cell("a \"b\", c", ',')).isEqualTo("\"a \"\"b\"\", c\"");
  }

  @Test
  void gdeltComesAsZippedTabs() throws IOException, SQLException {
    List<Path> files = files("gdelt");
    assertThat(files)
        .extracting(f -> f.getFileName().toString())
        .allMatch(n -> n.matches("\\d{14}\\.(export|mentions)\\.CSV\\.zip"));
    List<Integer> columns = List.of(61, 16);
    for (int i = 0; i < 2; i++) {
      Path plain = folder.resolve("gdelt" + i + ".tab");
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(files.get(i)))) {
        assertThat(zip.getNextEntry().getName()).endsWith(".CSV");
        Files.write(plain, zip.readAllBytes());
      }
      List<String> lines = Files.readAllLines(plain);
      assertThat(lines).hasSize(EVENTS.size());
      int wanted = columns.get(i);
      assertThat(lines).allMatch(line -> line.split("\t", -1).length == wanted);
      assertThat(csv(plain, false).stream().map(r -> r.get(0)).distinct().count())
          .isEqualTo(EVENTS.size());
    }
  }

  @Test
  void jsonAndParquetKeepEveryCharacter() throws IOException, SQLException {
    Path json = files("jsonl").get(0);
    List<List<String>> rows =
        read("SELECT id, sources[1].text, sentence.text, trigger.text, date, counts.killed.max"
            + " FROM read_json('" + json
            + "', format = 'newline_delimited') WHERE story.id = 'odd\tone' AND trigger.text ="
            + " '-2+3'");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get(1)).isEqualTo("@SUM(A1),\"q\"");
    assertThat(rows.get(0).get(2)).contains("\t+cmd|' /C calc'!A0\n<&>");
    assertThat(rows.get(0).get(4)).isEqualTo("2020-01-10");
    assertThat(rows.get(0).get(5)).isEqualTo("9");
    List<Path> parquet = files("parquet");
    assertThat(read("SELECT event FROM '" + parquet.get(0) + "'")).hasSize(EVENTS.size());
    assertThat(read("SELECT words FROM '" + parquet.get(1) + "' WHERE words LIKE '%calc%'"))
        .containsExactly(List.of("\t+cmd|' /C calc'!A0\n<&>"));
    assertThat(read("SELECT id, actor[1].code, cite_info.url FROM read_json('"
            + files("plover").get(0) + "', format = 'newline_delimited')"))
        .hasSize(EVENTS.size());
  }

  @Test
  void mapsNetworksAndFeedsAreWellFormed() throws Exception {
    long placed = EVENTS.stream().filter(e -> e.setting().place().isPresent()).count();
    assertThat(read("SELECT geometry FROM read_json('" + files("geojson").get(0)
            + "', maximum_object_size = 100000000)"))
        .hasSize((int) placed);
    Document graphMl = xml(files("graphml").get(0));
    NodeList nodes = graphMl.getElementsByTagName("node");
    NodeList edges = graphMl.getElementsByTagName("edge");
    assertThat(nodes.getLength()).isGreaterThan(5);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      ids.add(nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
    }
    assertThat(ids).doesNotHaveDuplicates();
    for (int i = 0; i < edges.getLength(); i++) {
      assertThat(ids)
          .contains(
              edges.item(i).getAttributes().getNamedItem("source").getNodeValue(),
              edges.item(i).getAttributes().getNamedItem("target").getNodeValue());
    }
    Document gexf = xml(files("gexf").get(0));
    assertThat(gexf.getElementsByTagName("edge").getLength()).isEqualTo(edges.getLength());
    Document atom = xml(files("atom").get(0));
    assertThat(atom.getElementsByTagName("entry").getLength()).isEqualTo(EVENTS.size());
    assertThat(atom.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
  }

  private static Document xml(Path file)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(file, StandardCharsets.UTF_8))));
  }

  @Test
  void thePanelIsFullAndAddsUp() throws IOException, SQLException {
    List<List<String>> rows = csv(files("panel").get(0), true);
    long dyads = rows.stream().map(r -> r.get(1) + r.get(2)).distinct().count();
    long months = rows.stream().map(r -> r.get(0)).distinct().count();
    assertThat((long) rows.size()).isEqualTo(dyads * months);
    assertThat(rows.stream().mapToLong(r -> Long.parseLong(r.get(3))).sum())
        .isEqualTo(EVENTS.size());
    assertThat(rows.get(0)).hasSize(10 + PloverType.values().length);
    assertThat(names("panel").toUpperCase(Locale.ROOT)).contains(PloverType.AGREE.name());
  }

  @Test
  void filesAreTheSameEveryTime() throws IOException {
    for (String format : Exports.FORMATS) {
      List<byte[]> before = new ArrayList<>();
      for (Path file : files(format)) {
        before.add(Files.readAllBytes(file));
      }
      List<Path> again = files(format);
      for (int i = 0; i < again.size(); i++) {
        assertThat(Files.readAllBytes(again.get(i))).as(format).isEqualTo(before.get(i));
      }
    }
    assertThatThrownBy(() -> Exports.write(ask, Filter.all(), "xls", out))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("there are: jsonl");
  }
}
