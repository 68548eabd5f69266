package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger made and asked through the command line, with the real reader and knowledge. */
class LedgerCommandsTest {
  @TempDir
  private static Path folder = Path.of("");

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void ingest() throws IOException {
    Files.writeString(
        folder.resolve("wire.jsonl"),
        "{\"id\":\"w-1\",\"published\":\"2021-03-05\",\"outlet\":\"The Courier\",\"text\":"
            + "\"Norway rejected a plea by Chad on Thursday.\"}\n"
            + "{\"id\":\"w-2\",\"published\":\"2021-05-07\",\"text\":"
            + "\"Gunmen killed nine farmers near Basra, police said.\"}\n"
            + "{\"id\":\"w-3\",\"text\":7}\n");
    Run first = run("ingest", folder.resolve("wire.jsonl").toString());
    assertThat(first.err()).contains("wire.jsonl:3: 'text' is not a string", "2 documents kept");
    assertThat(first.exit()).isEqualTo(ExitCode.SOME_REJECTED);
  }

  private static Run run(String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--ledger", folder.resolve("kept").toString(), "--wait", "0"));
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  private static List<JsonNode> rows(String command, String... more) throws IOException {
    Run run = run(command, more);
    assertThat(run.exit()).as(run.err()).isZero();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  @Test
  void whatIsKeptIsPassedOverWithoutMakingACoder() {
    Run again = run(
        "ingest",
        folder.resolve("wire.jsonl").toString(),
        "--knowledge",
        folder.toString() + "/no");
    assertThat(again.err()).contains("0 documents kept (2 were there already)");
  }

  @Test
  void anotherTextUnderAKnownIdIsTold() throws IOException {
    Path other = Files.writeString(
        folder.resolve("other.jsonl"), "{\"id\":\"w-1\",\"text\":\"It never happened.\"}\n");
    Run run = run("ingest", other.toString());
    assertThat(run.err()).contains("w-1: a report of this id is kept with another text");
    assertThat(run.exit()).isEqualTo(ExitCode.SOME_REJECTED);
  }

  @Test
  void eventsAreFoundByWhoWhatAndWhen() throws IOException {
    assertThat(rows("events", "--source", "NOR", "--from", "2021-03", "--to", "2021-03"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.get("type").asText()).isEqualTo("REJECT");
          assertThat(event.get("date").asText()).isEqualTo("2021-03-04");
          assertThat(event.at("/targets/0/country").asText()).isEqualTo("TCD");
        });
    assertThat(rows("events", "--type", "assault", "--near", "30.5,47.8,80")).hasSize(1);
    assertThat(rows("events", "--text", "\"nine farmers\" -plea")).hasSize(1);
    assertThat(run("events", "--from", "2021-13").err())
        .isEqualTo("dragoman: --from '2021-13' is no date; write 2020, 2020-01 or 2020-01-31\n");
    assertThat(run("events", "--near", "1,2").exit()).isEqualTo(ExitCode.CANNOT_RUN);
  }

  @Test
  void tablesAreForReading() {
    assertThat(run("events", "--format", "table").out())
        .contains("REJECT 120  Norway [NOR GOV] \u2192 Chad [TCD GOV]", "\u203arejected\u2039");
    assertThat(run("statements", "--format", "table").out()).contains("police [IRQ COP] said");
    assertThat(run("series", "--format", "table").out())
        .contains("2021-03-01             1", "2021-04-01             0");
    assertThat(run("dyads", "--format", "table").out()).contains("NOR     TCD          1");
    assertThat(run("actors", "--format", "table").out()).contains("Norway", "\u2588");
  }

  @Test
  void everyAnswerComesInEveryFormat() throws IOException {
    for (String command : List.of("events", "statements", "series", "dyads", "actors")) {
      Run csv = run(command, "--format", "csv");
      assertThat(csv.out().lines().count()).as(command).isGreaterThan(1);
      assertThat(rows(command)).as(command).hasSize((int) csv.out().lines().count() - 1);
      Path file = folder.resolve(command + ".parquet");
      assertThat(run(command, "--format", "parquet", "--out", file.toString()).exit())
          .as(command)
          .isZero();
      assertThat(file).as(command).exists();
    }
    assertThat(run("series", "--format", "parquet").err()).contains("say where with --out");
  }

  @Test
  void sqlOnlyReads() throws IOException {
    assertThat(
            rows("sql", "SELECT count(*) AS n FROM documents").get(0).get("n").asInt())
        .isEqualTo(2);
    Run drop = run("sql", "DROP TABLE kept.events");
    assertThat(drop.exit()).isEqualTo(ExitCode.CANNOT_RUN);
    assertThat(drop.err()).startsWith("dragoman: this question cannot be answered");
  }

  @Test
  void anEventIsExplained() throws IOException {
    String id = rows("events", "--source", "NOR").get(0).get("id").asText();
    assertThat(run("explain", id).out())
        .contains(
            "rule: en/events/",
            "source: \u201cNorway\u201d is Norway",
            "from \u201cThursday\u201d");
    assertThat(run("explain", "none").err()).contains("no event 'none' in this ledger");
  }

  @Test
  void exportsNameTheirFiles() {
    Run run = run("export", "--format", "gdelt", "--out", folder.resolve("out").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(2).allMatch(f -> Files.exists(Path.of(f)));
    assertThat(run("export", "--format", "nonsense", "--out", folder.toString()).err())
        .contains("no format 'nonsense'; there are: jsonl, csv");
  }

  @Test
  void correctionsWinAndAreGold() throws IOException {
    String kept = folder.resolve("to-correct").toString();
    Path wire = Files.writeString(
        folder.resolve("to-correct.jsonl"),
        "{\"id\":\"c-1\",\"published\":\"2021-05-07\",\"text\":"
            + "\"Gunmen killed nine farmers near Basra, police said.\"}\n");
    assertThat(in(kept, "ingest", wire.toString()).exit()).isZero();
    String id = new ObjectMapper().readTree(in(kept, "events").out()).get("id").asText();
    assertThat(in(kept, "correct", id).err()).contains("say one of --right, --wrong");
    assertThat(in(kept, "correct", id, "--field", "killed=10", "--field", "type=coerce")
            .exit())
        .isZero();
    JsonNode corrected = new ObjectMapper().readTree(in(kept, "events").out());
    assertThat(corrected.get("type").asText()).isEqualTo("COERCE");
    assertThat(corrected.get("cameo").asText()).startsWith("17");
    assertThat(corrected.at("/counts/killed/min").asInt()).isEqualTo(10);
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), in(kept, "gold").out());
    JsonNode story = new ObjectMapper().readTree(gold.toFile());
    assertThat(story.at("/events/0/type").asText()).isEqualTo("COERCE");
    assertThat(story.at("/events/0/certain").asBoolean()).isTrue();
    StringWriter out = new StringWriter();
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(out, true), "evaluate", gold.toString());
    assertThat(exit).as(out.toString()).isZero();
    Run again = in(kept, "recode");
    assertThat(again.err()).contains("0 reports coded again");
  }

  @Test
  void whatIsExportedCanBeImported() throws IOException {
    for (String format : List.of("gdelt", "icews", "polecat")) {
      Path out = folder.resolve("as-" + format);
      Run export = run("export", "--format", format, "--out", out.toString());
      String file = export.out().lines().findFirst().orElseThrow();
      String kept = folder.resolve("from-" + format).toString();
      Run first = in(kept, "import", "--format", format, file);
      assertThat(first.exit()).as(format + " " + first.err()).isZero();
      assertThat(first.err()).contains("2 events kept");
      assertThat(in(kept, "import", "--format", format, file).err())
          .contains("0 events kept, 2 were there already");
      assertThat(in(kept, "dyads", "--format", "csv").out())
          .as(format)
          .contains("NOR,TCD,1,0,0,1,0,", "2021-03-04");
      assertThat(in(kept, "events", "--type", "assault", "--place", "Basrah", "--target", ":AGR")
              .out())
          .as(format)
          .contains("\"date\":\"2021-05-07\"");
      assertThat(in(kept, "recode").err()).contains("0 reports coded again");
    }
  }

  @Test
  void foreignRowsThatAreNoEventsAreListed() throws IOException {
    Path file = Files.writeString(
        folder.resolve("bad.tab"),
        "Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tIntensity\tTarget Name\n"
            + "1\t2010-02-30\tIran\tIran\t190\t-9\tIraq\n"
            + "2\t2010-02-03\tIran\tIran\t014\t0\tIraq\n"
            + "3\t2010-02-03\tIran\tIran\t999\t0\tIraq\n"
            + "4\t2010-02-03\tCitizen (Per\u00fa)\tPeru\t190\t-9\tIraq\n");
    Run run = in(folder.resolve("bad").toString(), "import", "--format", "icews", file.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.SOME_REJECTED);
    assertThat(run.err())
        .contains("1 events kept", "the first in line 2", "is no event in PLOVER", "got '999'");
    assertThat(in(folder.resolve("x").toString(), "import", "--format", "csv", file.toString())
            .err())
        .contains("'csv' cannot be imported; there are: gdelt, icews, polecat");
  }

  @Test
  void aJudgedSheetGivesShares() throws IOException {
    String sheet = run("sample", "--events", "10").out();
    assertThat(sheet.lines().findFirst().orElse("")).startsWith("event,judged,note,type,");
    Path judged = Files.writeString(
        folder.resolve("sheet.csv"), sheet.replaceFirst("\n([0-9a-f]{16}),,", "\n$1,right,"));
    Run audit = run("audit", judged.toString());
    assertThat(audit.exit()).as(audit.err()).isZero();
    assertThat(audit.out()).containsPattern("all +1 +1 +1\\.0 +0\\.207 +1\\.0");
    assertThat(run("audit", folder.resolve("none.csv").toString()).err()).contains("no such file");
  }

  private static Run in(String ledger, String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--ledger", ledger));
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }
}
