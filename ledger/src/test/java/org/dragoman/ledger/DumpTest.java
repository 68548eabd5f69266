package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.table.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
  @TempDir
  Path folder;

  private Path filled(String name, long seed) {
    Path at = folder.resolve(name);
    try (Ledger ledger = Ledger.open(at, Access.writing())) {
      ledger.append(Stories.generated(40, seed), LedgerTest.RUN);
      ledger.compare();
    }
    return at;
  }

  /** The files of a dump by name, as hashes. */
  static Map<String, String> dumped(Path ledger, Path to) {
    try (Ledger open = Ledger.open(ledger, Access.reading().with(to))) {
      open.dump(to);
    }
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(to)) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(),
            Hash.full(new String(
                Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void aLoadedDumpIsTheSameLedger() {
    Path first = filled("first", 1);
    Map<String, String> dump = dumped(first, folder.resolve("dump"));
    assertThat(dump).containsKeys(Dump.MANIFEST, "events.parquet", "documents.parquet");
    Ledger.load(folder.resolve("dump"), folder.resolve("second"));
    assertThat(dumped(folder.resolve("second"), folder.resolve("dump2"))).isEqualTo(dump);
    try (Ledger a = Ledger.open(first, Access.reading());
        Questions askA = a.questions();
        Ledger b = Ledger.open(folder.resolve("second"), Access.reading());
        Questions askB = b.questions()) {
      assertThat(askB.events(Filter.all(), 1000)).isEqualTo(askA.events(Filter.all(), 1000));
    }
  }

  @Test
  void theOrderOfWorkLeavesNoTrace() {
    Path whole = filled("whole", 2);
    Path pieces = folder.resolve("pieces");
    var stories = new java.util.ArrayList<>(Stories.generated(40, 2));
    java.util.Collections.reverse(stories);
    for (int i = 0; i < stories.size(); i += 7) {
      try (Ledger ledger = Ledger.open(pieces, Access.writing())) {
        ledger.append(stories.subList(i, Math.min(stories.size(), i + 7)), LedgerTest.RUN);
        ledger.append(stories.subList(0, Math.min(stories.size(), i + 2)), LedgerTest.RUN);
        ledger.compare();
      }
    }
    assertThat(dumped(pieces, folder.resolve("d1"))).isEqualTo(dumped(whole, folder.resolve("d2")));
  }

  @Test
  void whatIsNotWholeIsNotLoaded() throws IOException {
    Path dump = folder.resolve("dump");
    dumped(filled("first", 3), dump);
    Path into = folder.resolve("into");
    assertThatThrownBy(() -> Ledger.load(dump, folder.resolve("first")))
        .hasMessageContaining("there is a ledger already");
    Files.writeString(dump.resolve("events.parquet"), "nothing");
    assertThatThrownBy(() -> Ledger.load(dump, into))
        .hasMessageContaining("events.parquet: missing or not as it was dumped");
    Path manifest = dump.resolve(Dump.MANIFEST);
    Files.writeString(
        manifest, Files.readString(manifest).replaceFirst("schema \\d+", "schema 999"));
    assertThatThrownBy(() -> Ledger.load(dump, into)).hasMessageContaining("newer version");
    Files.delete(manifest);
    assertThatThrownBy(() -> Ledger.load(dump, into)).hasMessageContaining("no finished dump here");
    assertThat(into.resolve(Ledger.FILE)).doesNotExist();
  }
}
