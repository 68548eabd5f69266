package org.dragoman.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  @TempDir
  private Path folder = Path.of("");

  private final List<Arrival> arrivals = new ArrayList<>();

  private List<Document> read(Path... places) {
    return read(
        "", Published.UNKNOWN, List.of(places).stream().map(Path::toString).toList());
  }

  private List<Document> read(String input, Published published, List<String> places) {
    arrivals.clear();
    Settings settings = Settings.USUAL
        .published(published)
        .standardInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    Sources.of(places, settings).read(arrivals::add);
    List<Document> documents = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Report report) {
        documents.add(report.document());
      }
    }
    return documents;
  }

  private List<String> rejected() {
    List<String> lines = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Rejected rejection) {
        lines.add(rejection.line().replace(folder.toString(), "DIR"));
      }
    }
    return lines;
  }

  private List<String> remarks() {
    List<String> lines = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Remark remark) {
        lines.add(remark.line().replace(folder.toString(), "DIR"));
      }
    }
    return lines;
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aTextFileIsOneReportNamedAfterTheFile() throws IOException {
    List<Document> documents = read(file("kabul.2001.txt", "Rebels took a town.\n"));
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).id()).isEqualTo("kabul.2001");
    assertThat(documents.get(0).text()).isEqualTo("Rebels took a town.\n");
    assertThat(documents.get(0).published()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Published: 1999-05-03\\n\\nIt rained.                  | 1999-05-03 |   | It rained.",
        "Title: A day\\nDate: 1999-05-03\\n\\nIt rained.        | 1999-05-03 | A day | It rained.",
        "published: 1999-05-03T10:00:00Z\\r\\n\\r\\nIt rained.  | 1999-05-03 |   | It rained.",
        "---\\ntitle: A day\\n---\\nIt rained.                  |            | A day | It rained.",
        "Title: the first word of a report                      |            |   | Title: the"
            + " first word of a report",
        "Date: unknown to us\\n"
            + "It rained.                       |            |   | Date: unknown to us\\n"
            + "It rained.",
        "It rained.\\n"
            + "\\n"
            + "Published: 1999-05-03\\n"
            + "\\n"
            + "Again.       |            |   | It rained.\\n"
            + "\\n"
            + "Published: 1999-05-03\\n"
            + "\\n"
            + "Again.",
      })
  void aHeadIsReadOnlyWhereOneStands(String content, String day, String title, String text)
      throws IOException {
    List<Document> documents = read(file("a.txt", unescaped(content)));
    assertThat(documents).as(String.valueOf(arrivals)).hasSize(1);
    Document document = documents.get(0);
    assertThat(document.published().map(LocalDate::toString).orElse(null)).isEqualTo(day);
    assertThat(document.title()).isEqualTo(title == null ? "" : title);
    assertThat(document.text()).isEqualTo(unescaped(text));
  }

  private static String unescaped(String words) {
    return words.replace("\\n", "\n").replace("\\r", "\r");
  }

  @Test
  void theGivenDayIsForReportsThatDoNotSayTheirs() throws IOException {
    Published day = Published.parse("2001-02-03").orElseThrow();
    List<String> places = List.of(
        file("a.txt", "It rained.").toString(),
        file("b.txt", "Published: 1999-05-03\n\nIt rained.").toString());
    assertThat(
            read("", day, places).stream().map(d -> d.published().orElseThrow().toString()))
        .containsExactly("2001-02-03", "1999-05-03");
  }

  @Test
  void jsonLinesHoldManyReports() throws IOException {
    List<Document> documents = read(file("wire.jsonl", """
        {"id":"a","title":"T","text":"It rained.","published":"2020-01-10","url":"u","outlet":"o"}

        {"id":7,"text":"It snowed.","date":"2020-01-11T00:30:00+02:00","more":[1]}
        {"text":"No id."}
        """));
    assertThat(rejected()).isEmpty();
    assertThat(documents)
        .extracting(d -> d.id().replace(folder.toString(), "DIR"))
        .containsExactly("a", "7", "DIR/wire.jsonl:4");
    assertThat(documents.get(0))
        .isEqualTo(
            new Document("a", "T", "It rained.", Optional.of(LocalDate.of(2020, 1, 10)), "o", "u"));
    assertThat(documents.get(1).published()).contains(LocalDate.of(2020, 1, 11));
  }

  @Test
  void aBrokenRowIsRejectedAndTheRestGoesOn() throws IOException {
    List<Document> documents = read(file("wire.jsonl", """
        {"id":"a","text":"It rained."}
        {"id":"b","text":
        [1,2]
        {"id":"c","words":"It rained."}
        {"id":"d","text":"  "}
        {"id":"e","text":"It rained.","published":"2020-13-45"}
        {"id":"f","text":["It","rained"]}
        {"id":"g","text":"It rained."}
        """));
    assertThat(documents).extracting(Document::id).containsExactly("a", "g");
    assertThat(rejected())
        .containsExactly(
            "DIR/wire.jsonl:2: not JSON at column 18; each line is one JSON object",
            "DIR/wire.jsonl:3: not a JSON object; each line is one JSON object",
            "DIR/wire.jsonl:4: no field 'text'; give the report as 'text'; this row has id, words",
            "DIR/wire.jsonl:5: 'text' is empty",
            "DIR/wire.jsonl:6: '2020-13-45' is no date; write 2020-01-31",
            "DIR/wire.jsonl:7: 'text' is not a string; give the report as 'text'; this row has id,"
                + " text");
  }

  @Test
  void whatIsNoReportIsOneLineEach() throws IOException {
    Files.write(folder.resolve("binary.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8});
    file("empty.txt", "");
    file("blank.txt", " \n \n");
    file("empty.jsonl", "");
    file("baddate.txt", "Published: yesterday\n\nIt rained.");
    file("long.txt", "x".repeat(5_000_000));
    file(
        "longrow.jsonl", "{\"text\":\"" + "y".repeat(5_000_000) + "\"}\n{\"text\":\"It rained.\"}");
    file("longtext.jsonl", "{\"text\":\"" + "y".repeat(1_000_001) + "\"}");
    file("picture.png", "x");
    List<Document> documents = read(folder, folder.resolve("no.txt"));
    assertThat(documents).hasSize(1);
    assertThat(rejected())
        .containsExactly(
            "DIR/baddate.txt: 'yesterday' is no date; write 'Published: 2020-01-31'",
            "DIR/binary.txt: not text; reports are text, tables, feeds, pages or archives",
            "DIR/blank.txt: no text in it",
            "DIR/empty.jsonl: an empty file",
            "DIR/empty.txt: an empty file",
            "DIR/long.txt: more than 4,000,000 characters are no single report; " + ReportSize.HELP,
            "DIR/longrow.jsonl:1: a line of more than 4 MB; one report a line",
            "DIR/longtext.jsonl:1: 1,000,001 characters are no single report; " + ReportSize.HELP,
            "DIR/no.txt: no such file or folder");
    assertThat(remarks())
        .containsExactly("DIR: left alone, not known by their endings: picture.png");
  }

  @Test
  void aFolderWithoutReportsIsRejected() throws IOException {
    file("sub/picture.png", "x");
    read(folder);
    assertThat(rejected())
        .containsExactly(
            "DIR: no report in this folder; reports end in .txt, .md, .jsonl, .csv, .html, .xml,"
                + " .warc.gz, .zip and the like");
  }

  @Test
  void aFolderIsReadByNameAndNamesItsReports() throws IOException {
    file("b.txt", "It rained.");
    file("a/c.md", "It rained.");
    file("a/B.TXT", "It rained.");
    assertThat(read(folder)).extracting(Document::id).containsExactly("a/B", "a/c", "b");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,0", "UTF-16LE,0", "UTF-16BE,0", "windows-1252,1"})
  void textComesThroughInAnyCommonEncoding(String encoding, int told) throws IOException {
    String text = "Präsident Łukasz".replace('Ł', encoding.startsWith("UTF") ? 'Ł' : 'L');
    String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
    Path file = folder.resolve("a.txt");
    Files.write(file, (mark + text).getBytes(Charset.forName(encoding)));
    assertThat(read(file)).extracting(Document::text).containsExactly(text);
    assertThat(remarks()).hasSize(told);
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() throws IOException {
    assertThat(read(file("a.txt", "\uFEFFIt rained.")))
        .extracting(Document::text)
        .containsExactly("It rained.");
    assertThat(read(file("a.jsonl", "\uFEFF{\"text\":\"It rained.\"}")))
        .extracting(Document::text)
        .containsExactly("It rained.");
  }

  @Test
  void standardInputIsOneReportOrRows() {
    assertThat(read("It rained.", Published.UNKNOWN, List.of("-")))
        .extracting(Document::id)
        .containsExactly("stdin");
    assertThat(read(
            "\n {\"id\":\"a\",\"text\":\"It rained.\"}\n{\"id\":\"b\",\"text\":\"It rained.\"}",
            Published.UNKNOWN,
            List.of("-")))
        .extracting(Document::id)
        .containsExactly("a", "b");
    read("", Published.UNKNOWN, List.of("-"));
    assertThat(rejected()).containsExactly("standard input: an empty file");
  }

  @Test
  void aFileThatMayNotBeReadIsRejected() throws IOException {
    Path file = file("secret.txt", "It rained.");
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
    read(file);
    assertThat(rejected())
        .containsExactly("DIR/secret.txt: may not be read; ask its owner for the permission");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-10, 2020-01-10",
    "2020-01-10T23:59:59Z, 2020-01-10",
    "2020-01-10 08:00, 2020-01-10",
    "2020-02-30,",
    "10.1.2020,",
    "2020-1-1,",
    "'',",
    "2020-01-10x,"
  })
  void aDayIsAnIsoDateAtTheHead(String words, String day) {
    assertThat(Published.parse(words).map(p -> p.day().orElseThrow().toString()).orElse(null))
        .isEqualTo(day);
  }

  @Test
  void tablesAreReadByTheNamesOfTheirColumns() throws IOException {
    List<Document> documents = read(file("wire.csv", """
        guid,headline,body,pub_date,publisher
        a,"Rain, again","It ""rained"",
        all day.",2020-01-10,The Courier
        b,Snow,It snowed.,10 Jan 2020,The Courier
        c,Fog,It was foggy.,soon,The Courier
        d,only two
        e,Wind,It blew.,,
        """));
    assertThat(documents).extracting(Document::id).containsExactly("a", "b", "e");
    assertThat(documents.get(0))
        .isEqualTo(new Document(
            "a",
            "Rain, again",
            "It \"rained\",\nall day.",
            Optional.of(LocalDate.of(2020, 1, 10)),
            "The Courier",
            ""));
    assertThat(documents.get(1).published()).contains(LocalDate.of(2020, 1, 10));
    assertThat(documents.get(2).published()).isEmpty();
    assertThat(rejected())
        .containsExactly(
            "DIR/wire.csv:5: 'soon' is no date; write 2020-01-31",
            "DIR/wire.csv:6: 2 cells under 5 columns; put cells that hold the separator into"
                + " quotation marks");
  }

  @Test
  void theUserNamesColumnsThatNobodyCouldGuess() throws IOException {
    Path file = file("wire.tsv", "no\twords\n7\tIt rained.\n");
    arrivals.clear();
    Settings settings =
        Settings.USUAL.columns(Columns.of(java.util.Map.of("text", "words", "id", "no")));
    Sources.of(List.of(file.toString()), settings).read(arrivals::add);
    assertThat(arrivals)
        .singleElement()
        .isInstanceOfSatisfying(
            Arrival.Report.class, r -> assertThat(r.document().id()).isEqualTo("7"));
    read(file);
    assertThat(rejected())
        .containsExactly(
            "DIR/wire.tsv: no column 'text'; name the column of the report with --columns"
                + " text=NAME; the first row has no, words");
  }

  @Test
  void everythingMayBePacked() throws IOException {
    byte[] rows = "{\"id\":\"a\",\"text\":\"It rained.\"}\n".getBytes(StandardCharsets.UTF_8);
    Path gzip = folder.resolve("wire.jsonl.gz");
    try (java.util.zip.GZIPOutputStream out =
        new java.util.zip.GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(rows);
    }
    Path zip = folder.resolve("wires.zip");
    try (java.util.zip.ZipOutputStream out =
        new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new java.util.zip.ZipEntry("b/report.txt"));
      out.write("It snowed.".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new java.util.zip.ZipEntry("c/picture.png"));
      out.write(7);
      out.putNextEntry(new java.util.zip.ZipEntry("d.jsonl.gz"));
      out.write(Files.readAllBytes(gzip));
    }
    assertThat(read(gzip, zip)).extracting(Document::id).containsExactly("a", "b/report", "a");
    assertThat(rejected()).isEmpty();
  }

  @Test
  void aFeedGivesOneReportForEachItem() throws IOException {
    List<Document> documents = read(file("feed.xml", """
        <?xml version="1.0"?>
        <rss version="2.0"><channel><title>The Courier</title>
        <item><title>Rain</title><link>http://courier.example/1</link><guid>1</guid>
        <description>&lt;p&gt;It rained.&lt;/p&gt;&lt;p&gt;All day.&lt;/p&gt;</description>
        <pubDate>Mon, 13 Jan 2020 10:00:00 GMT</pubDate></item>
        <item><title>Only a headline</title><guid>2</guid></item>
        <item></item>
        </channel></rss>
        """));
    assertThat(documents.get(0))
        .isEqualTo(new Document(
            "http://courier.example/1",
            "Rain",
            "It rained.\nAll day.",
            Optional.of(LocalDate.of(2020, 1, 13)),
            "The Courier",
            "http://courier.example/1"));
    assertThat(documents.get(1).text()).isEqualTo("Only a headline");
    assertThat(documents.get(1).published()).isEmpty();
    assertThat(rejected()).containsExactly("DIR/feed.xml#3: neither text nor title in this item");
  }
}
