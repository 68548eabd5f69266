package org.dragoman.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers killed at random points: nothing acknowledged is lost, nothing is doubled or torn. */
class KilledTest {
  private static final int STORIES = 160;
  private static final int KILLS = 20;
  private static final int LEDGERS = 4;

  @TempDir
  Path folder;

  private static Process writer(Path ledger, int seed) throws IOException {
    return KilledWriter.start(ledger, STORIES, seed, 5, ProcessBuilder.Redirect.DISCARD);
  }

  /** Kills the writer some moments after some acknowledgement; gives the last one that was heard. */
  private static int killed(Process writer, Random random) throws Exception {
    int wanted = 1 + random.nextInt(4);
    int heard = 0;
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("done")) {
          break;
        }
        heard = Integer.parseInt(line.substring("kept ".length()));
        if (--wanted == 0) {
          TimeUnit.MICROSECONDS.sleep(random.nextInt(15_000));
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
    return heard;
  }

  private static void whole(Path ledger, List<Coded> stories, int acknowledged) {
    try (Ledger open = Ledger.open(ledger, Access.reading());
        Questions ask = open.questions()) {
      Map<String, List<Event>> events = ask.events(Filter.all(), Integer.MAX_VALUE - 1).stream()
          .collect(groupingBy(e -> e.report().doc(), mapping(StoredEvent::event, toList())));
      Set<String> there = ids(ask, "SELECT doc FROM documents");
      Set<String> originals = ids(ask, "SELECT doc FROM documents WHERE doc = story");
      for (Coded story : stories) {
        String doc = story.story().document().id();
        assertThat(events.getOrDefault(doc, List.of()))
            .containsExactlyInAnyOrderElementsOf(
                originals.contains(doc) ? story.events() : List.of());
      }
      int kept = there.size();
      assertThat(kept).isGreaterThanOrEqualTo(acknowledged);
      assertThat(
              ask.sql("SELECT count(*) - count(DISTINCT doc) FROM documents", 1).rows())
          .containsExactly(List.of(java.util.Optional.of("0")));
    }
  }

  private static Set<String> ids(Questions ask, String sql) {
    return ask.sql(sql, 10 * STORIES).rows().stream()
        .map(row -> row.get(0).orElseThrow())
        .collect(toSet());
  }

  @Test
  void killedWritersLoseNothing() throws Exception {
    Random random = new Random(7);
    for (int number = 0; number < LEDGERS; number++) {
      List<Coded> stories = Stories.withCopies(STORIES, number);
      Path ledger = folder.resolve("killed" + number);
      for (int kill = 0; kill < KILLS / LEDGERS; kill++) {
        whole(ledger, stories, killed(writer(ledger, number), random));
      }
      Process last = writer(ledger, number);
      last.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      assertThat(last.waitFor()).isZero();
      Path calm = folder.resolve("calm" + number);
      try (Ledger open = Ledger.open(calm, Access.writing())) {
        open.append(stories, LedgerTest.RUN);
        open.compare();
      }
      assertThat(DumpTest.dumped(ledger, folder.resolve("dump" + number)))
          .isEqualTo(DumpTest.dumped(calm, folder.resolve("calm-dump" + number)));
    }
  }

  @Test
  void aLedgerThatAnotherProcessHoldsIsNotTouched() throws Exception {
    Path ledger = folder.resolve("held");
    Process writer = writer(ledger, 1);
    try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).startsWith("kept");
      new ProcessBuilder("kill", "-STOP", String.valueOf(writer.pid())).start().waitFor();
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> Ledger.open(ledger, Access.reading()))
          .isInstanceOf(LedgerInUse.class)
          .hasMessageContaining("open in another process (process " + writer.pid() + ")");
    } finally {
      writer.destroyForcibly();
    }
    writer.waitFor();
    try (Ledger open = Ledger.open(ledger, Access.reading());
        Questions ask = open.questions()) {
      assertThat(ask.count(Filter.all())).isPositive();
    }
  }
}
