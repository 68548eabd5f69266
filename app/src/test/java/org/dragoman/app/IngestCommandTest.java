package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coded, kept, taken up again. */
class IngestCommandTest {
  @TempDir
  private static Path parses = Path.of("");

  @TempDir
  private Path folder = Path.of("");

  private record Run(int exit, String out, String err) {}

  private Run ingest(String... options) throws IOException {
    Files.writeString(
        folder.resolve("in.jsonl"),
        "{\"id\":\"a\",\"published\":\"2020-01-10\",\"text\":\"France rejected a plea by Mali.\"}\n"
            + "{\"id\":\"b\",\"text\":\n"
            + "{\"id\":\"c\",\"text\":\"Iran threatened to close the strait.\"}\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(
        List.of("ingest", folder.resolve("in.jsonl").toString(), "--parses", parses.toString()));
    arguments.addAll(List.of(options));
    int exit = Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }

  @Test
  void aKilledRunIsTakenUpWhereItStopped() throws IOException {
    Path out = folder.resolve("out");
    assertThat(ingest("--out", out.toString()).exit()).isEqualTo(ExitCode.SOME_REJECTED);
    String documents = Files.readString(out.resolve("documents.jsonl"));
    String events = Files.readString(out.resolve("events.jsonl"));
    assertThat(documents.lines()).hasSize(2);
    assertThat(events).contains("REJECT", "THREATEN");

    // killed while the second document's line was being written, its events already there
    int cut = documents.indexOf('\n') + 40;
    Files.writeString(out.resolve("documents.jsonl"), documents.substring(0, cut));
    Files.writeString(out.resolve("events.jsonl"), "{\"half a line", StandardOpenOption.APPEND);
    Run again = ingest("--out", out.toString());
    assertThat(again.err()).contains("1 documents kept (1 were there already)");
    assertThat(Files.readString(out.resolve("documents.jsonl"))).isEqualTo(documents);
    assertThat(Files.readString(out.resolve("events.jsonl"))).isEqualTo(events);
  }

  @Test
  void copiesAreListedWithTheirOutlets() throws IOException {
    Path out = folder.resolve("out");
    String text =
        "It rained in Port Vell on Tuesday, and in the evening the council met to speak of the"
            + " harbour.";
    Path rows = Files.writeString(
        folder.resolve("copies.jsonl"),
        "{\"id\":\"w\",\"outlet\":\"Agency\",\"published\":\"2020-01-10\",\"text\":\"" + text
            + "\"}\n"
            + "{\"id\":\"x\",\"outlet\":\"The"
            + " Courier\",\"published\":\"2020-01-11\",\"text\":\"(Agency) - "
            + text.replace(", and", " and") + "\"}\n");
    ingest("--out", out.toString(), rows.toString());
    assertThat(Files.readString(out.resolve("stories.jsonl")))
        .isEqualTo(
            "{\"original\":\"w\",\"copies\":[\"x\"],\"outlets\":[\"Agency\",\"The Courier\"]}\n");
  }

  @Test
  void anotherTextUnderTheSameIdIsToldAndLeftOut() throws IOException {
    Path out = folder.resolve("out");
    ingest("--out", out.toString());
    Path other = Files.writeString(
        folder.resolve("other.jsonl"),
        "{\"id\":\"a\",\"text\":\"It rained.\"}\n",
        StandardCharsets.UTF_8);
    Run run = ingest("--out", out.toString(), other.toString());
    assertThat(run.err()).contains("rejected: a: a report of this id is kept with another text");
  }

  @Test
  void standardOutputTakesTheEvents() throws IOException {
    Run run = ingest("--jsonl");
    assertThat(run.out().lines().findFirst().orElse("")).contains("\"type\":\"REJECT\"");
    assertThat(run.err()).contains("rejected: ", "in.jsonl:2: not JSON", "2 documents kept");
  }
}
