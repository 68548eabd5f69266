package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes and one ledger. */
class HeldLedgerTest {
  @TempDir
  private Path folder = Path.of("");

  private record Run(int exit, String out, String err) {}

  private ProcessBuilder dragoman(String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xss4m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--ledger", folder.resolve("kept").toString()));
    return new ProcessBuilder(command);
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    File err = folder.resolve("err").toFile();
    Process process = dragoman(arguments).redirectError(err).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    return new Run(exit, out, Files.readString(err.toPath()));
  }

  private Path wire() throws IOException {
    return Files.writeString(
        folder.resolve("wire.jsonl"),
        "{\"id\":\"w-1\",\"published\":\"2021-03-05\",\"text\":"
            + "\"Norway rejected a plea by Chad on Thursday.\"}\n");
  }

  @Test
  void whileAServerHoldsItTheServerAnswersAndWritersWait() throws Exception {
    String wire = wire().toString();
    assertThat(run("ingest", wire, "--reader", "fast").err()).contains("1 documents kept");
    Run alone = run("events", "--format", "jsonl");
    assertThat(alone.out()).contains("REJECT");

    Process server = dragoman("serve", "--port", "0", "--reader", "fast").start();
    try (BufferedReader said = server.errorReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).contains("serving");
      assertThat(run("events", "--format", "jsonl")).isEqualTo(alone);
      assertThat(run("dyads", "--format", "csv").out()).contains("NOR,TCD,1");
      assertThat(run("series", "--from", "2021-13"))
          .isEqualTo(new Run(
              2, "", "dragoman: --from '2021-13' is no date; write 2020, 2020-01 or 2020-01-31\n"));
      assertThat(run("sql", "SELECT nothing FROM nowhere").err())
          .contains("nowhere")
          .hasLineCount(1);
      assertThat(run("explain", "no-such-event").exit()).isEqualTo(2);

      Run writer = run("ingest", wire, "--reader", "fast", "--wait", "1");
      assertThat(writer.exit()).isEqualTo(2);
      assertThat(writer.err())
          .contains("waiting up to 1 s: ", "open in another process (process " + server.pid() + ")")
          .contains("http://127.0.0.1:")
          .doesNotContain("\tat ");
      Run exporter = run(
          "export", "--format", "csv", "--out", folder.resolve("out").toString(), "--wait", "1");
      assertThat(exporter.err()).contains("waiting up to 1 s: ");
    } finally {
      server.destroy();
    }
    server.waitFor();
    assertThat(folder.resolve("kept").resolve("server")).doesNotExist();
    assertThat(run("events", "--format", "jsonl")).isEqualTo(alone);
  }

  @Test
  void aServerThatWasKilledIsNotAskedAndAWriterIsWaitedFor() throws Exception {
    run("ingest", wire().toString(), "--reader", "fast");
    Files.writeString(folder.resolve("kept").resolve("server"), "http://127.0.0.1:1/\n");
    Process writer = dragoman("ingest", "-", "--reader", "fast").start();
    try (BufferedReader said = writer.errorReader(StandardCharsets.UTF_8)) {
      // it holds the ledger from its start to its end, and waits for more
      while (run("events", "--wait", "0").exit() == 0) {
        assertThat(writer.isAlive()).isTrue();
      }
      Run asking = run("events", "--wait", "1");
      assertThat(asking.exit()).isEqualTo(2);
      assertThat(asking.err()).contains("waiting up to 1 s: ").doesNotContain("\tat ");
      writer.getOutputStream().close(); // nothing comes any more
      said.lines().forEach(line -> assertThat(line).doesNotContain("\tat "));
    }
    writer.waitFor();
    assertThat(run("events").exit()).isZero();
  }
}
