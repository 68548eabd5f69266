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

/** Names of an archive that the knowledge has and lacks. */
class UnknownCommandTest {
  @TempDir
  private static Path parses = Path.of("");

  @TempDir
  private static Path input = Path.of("");

  private record Run(int exit, String out, String err) {}

  @BeforeAll
  static void reports() throws IOException {
    Files.writeString(
        input.resolve("a.jsonl"),
        "{\"id\":\"1\",\"published\":\"2015-03-02\",\"text\":\"Iraqi Deputy Oil Minister Hadi"
            + " Zubayr met Angela Merkel in Berlin. Zubayr praised Merkel. Quorvex criticised"
            + " Zubayr.\"}\n"
            + "{\"id\":\"2\",\"published\":\"2015-03-03\",\"text\":\"Quorvex accused Angela Merkel"
            + " of lying. Quorvex demanded an answer.\"}\n");
  }

  private static Run unknown(String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of("unknown", input.toString(), "--parses", parses.toString()));
    arguments.addAll(List.of(options));
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void listsWhatTheKnowledgeLacksTheMostFrequentFirst() throws IOException {
    Run run = unknown("--format", "jsonl");
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    assertThat(rows.get(0).get("name").asText()).isEqualTo("Quorvex");
    assertThat(rows.get(0).get("uses").asInt()).isEqualTo(3);
    assertThat(rows.get(0).get("stories").asInt()).isEqualTo(2);
    assertThat(rows).noneMatch(r -> r.get("name").asText().contains("Merkel"));
    JsonNode zubayr = rows.stream()
        .filter(r -> r.get("name").asText().equals("Zubayr"))
        .findFirst()
        .orElseThrow();
    assertThat(zubayr.get("meaning").asText()).contains("IRQ GOV");
    assertThat(zubayr.get("ways").asText()).isEqualTo("context 2");
    assertThat(run.err()).contains("names that act:", "unknown");
  }

  @Test
  void listsAllNamesTogether() {
    assertThat(unknown("--all", "--format", "csv").out()).contains("Angela Merkel", "Quorvex,");
    assertThat(unknown("--all", "--resolved").exit()).isEqualTo(ExitCode.CANNOT_RUN);
  }

  @Test
  void listsWhomTheKnownNamesWereTakenFor() {
    Run run = unknown("--resolved", "--format", "csv");
    assertThat(run.out())
        .startsWith("name,uses,stories,ways,meaning,because,sentence")
        .contains("Angela Merkel", "DEU GOV")
        .doesNotContain("Quorvex,");
  }

  @Test
  void showsSentencesInATable() {
    Run run = unknown("--format", "table", "--top", "1");
    assertThat(run.out())
        .contains("Quorvex", "in 2 reports", "Quorvex criticised Zubayr")
        .doesNotContain("\u001b");
  }

  @Test
  void saysWhatIsWrongWithItsOptions() {
    assertThat(unknown("--top", "0").exit()).isEqualTo(ExitCode.CANNOT_RUN);
  }
}
