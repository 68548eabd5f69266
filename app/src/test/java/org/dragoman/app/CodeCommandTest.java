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
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, with the real reader and the built-in knowledge. Parses are kept for the class. */
class CodeCommandTest {
  @TempDir
  private static Path parses = Path.of("");

  @TempDir
  private static Path input = Path.of("");

  private static final String REPORT =
      "PARIS, Jan 10 - France on Friday rejected a plea by Mali for more troops.\n"
          + "Protesters clashed with police in Bamako on Thursday.\n";

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void reports() throws IOException {
    Files.writeString(input.resolve("a.txt"), "Published: 2020-01-10\nTitle: A plea\n\n" + REPORT);
    Files.writeString(
        input.resolve("b.jsonl"),
        "{\"id\":\"b-1\",\"published\":\"2020-01-10\",\"text\":\"Iran threatened to close the strait.\"}\n"
            + "{\"id\":\"b-2\",\"text\":\n"
            + "{\"id\":\"b-3\",\"text\":\"\\u0000\\uD800 ,,, \\\"\\\" ((((\"}\n"
            + "{\"id\":\"b-4\",\"text\":\"The weather was fine in June.\"}\n");
  }

  private static Run code(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of("code", input.toString(), "--parses", parses.toString()));
    arguments.addAll(List.of(options));
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void codesWhatItCanAndListsWhatItCannot() throws IOException {
    Run run = code("--format", "jsonl");
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains("b.jsonl:2: not JSON", "4 reports read, 1 rejected or failed")
        .doesNotContain("\tat ");
    List<String> events = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      JsonNode row = new ObjectMapper().readTree(line);
      if (row.has("type")) {
        events.add(row.at("/story/id").asText() + " " + row.get("type").asText() + " "
            + row.at("/sources/0/country").asText() + " "
            + row.at("/targets/0/country").asText()
            + " " + row.get("date").asText());
      }
    }
    assertThat(events)
        .contains("a REJECT FRA MLI 2020-01-10")
        .anyMatch(e -> e.startsWith("a PROTEST "))
        .anyMatch(e -> e.startsWith("b-1 THREATEN IRN"))
        .noneMatch(e -> e.startsWith("b-4"));
  }

  @Test
  void theSameInputGivesTheSameBytesAnywhereAndOnAnyNumberOfThreads() {
    Run once = code("--format", "jsonl", "--threads", "1");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Run again = code("--format", "jsonl", "--threads", "3");
      assertThat(again.out()).isEqualTo(once.out());
      assertThat(again.err()).isEqualTo(once.err());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anExplanationNamesTheRuleAndTheReasons() {
    Run run = code("--explain");
    assertThat(run.out())
        .contains("rule: en/events/", "clause: rejected(", "source: “France” is France, FRA GOV: ")
        .contains("from “Thursday”: Thursday before 2020-01-10");
  }

  @Test
  void csvHasOneHeadAndOneRowAnEvent() {
    Run run = code("--format", "csv");
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).startsWith("id,story,published,");
    assertThat(lines).filteredOn(l -> l.startsWith("id,")).hasSize(1);
    assertThat(lines).anyMatch(l -> l.contains(",a,2020-01-10,") && l.contains(",REJECT,"));
  }
}
