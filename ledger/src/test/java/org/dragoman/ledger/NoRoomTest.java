package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.event.Coded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, and a folder that may not be written. */
class NoRoomTest {
  private static final int STORIES = 400;

  @TempDir
  Path folder;

  /** What a writer says whose files may not grow beyond so many bytes once it has kept something. */
  private String written(Path ledger, int bytes) throws Exception {
    Path said = folder.resolve("said");
    Process writer =
        KilledWriter.start(ledger, STORIES, 3, 40, ProcessBuilder.Redirect.to(said.toFile()));
    StringBuilder out = new StringBuilder();
    try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (out.isEmpty()) {
          new ProcessBuilder("prlimit", "--pid", String.valueOf(writer.pid()), "--fsize=" + bytes)
              .start()
              .waitFor();
        }
        out.append(line).append('\n');
      }
    }
    writer.waitFor();
    return out + Files.readString(said);
  }

  @Test
  void whenNothingMoreCanBeWrittenWhatWasAcknowledgedIsSafe() throws Exception {
    assumeTrue(Files.exists(Path.of("/usr/bin/prlimit")), "needs a system that limits files");
    Path ledger = folder.resolve("narrow");
    String said = written(ledger, 1_000_000);
    assertThat(said).contains("kept 40").doesNotContain("done");
    assertThat(said).contains("LedgerException: ", "the disk is full");
    int acknowledged = said.lines()
        .filter(line -> line.startsWith("kept "))
        .mapToInt(line -> Integer.parseInt(line.substring("kept ".length())))
        .max()
        .orElse(0);
    List<Coded> stories = Stories.withCopies(STORIES, 3);
    try (Ledger open = Ledger.open(ledger, Access.writing())) {
      for (Coded story : stories.subList(0, acknowledged)) {
        assertThat(open.known(List.of(story.story().document())).same()).hasSize(1);
      }
      open.append(stories, LedgerTest.RUN); // there is room again
      open.compare();
    }
    Path calm = folder.resolve("calm");
    try (Ledger open = Ledger.open(calm, Access.writing())) {
      open.append(stories, LedgerTest.RUN);
      open.compare();
    }
    assertThat(DumpTest.dumped(ledger, folder.resolve("dump")))
        .isEqualTo(DumpTest.dumped(calm, folder.resolve("calm-dump")));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsReadAndNotTouched() throws Exception {
    try (Ledger open = Ledger.open(folder, Access.writing())) {
      open.append(Stories.generated(3, 1), LedgerTest.RUN);
    }
    Path file = folder.resolve(Ledger.FILE);
    byte[] before = Files.readAllBytes(file);
    assertThat(file.toFile().setWritable(false)).isTrue();
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assumeTrue(!Files.isWritable(folder), "this user may write everywhere");
      assertThatThrownBy(() -> Ledger.open(folder, Access.writing()))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("may not be written");
      assertThatThrownBy(() -> Ledger.open(folder.resolve("new"), Access.writing()))
          .isInstanceOf(LedgerException.class);
      try (Ledger open = Ledger.open(folder, Access.reading());
          Questions ask = open.questions()) {
        assertThat(ask.count(Filter.all())).isPositive();
        assertThatThrownBy(() -> open.append(Stories.generated(1, 2), LedgerTest.RUN))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("open for reading only");
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    } finally {
      folder.toFile().setWritable(true);
      file.toFile().setWritable(true);
    }
  }
}
