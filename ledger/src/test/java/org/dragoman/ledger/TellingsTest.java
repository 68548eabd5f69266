package org.dragoman.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.event.Coded;
import org.dragoman.same.Telling;
import org.dragoman.same.TellingBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster compares what it has just coded, a ledger what it kept: both must see the same. */
class TellingsTest {
  @TempDir
  private Path folder;

  @Test
  void aTellingIsTheSameCodedKeptAndSent() throws SQLException {
    List<Coded> stories = Stories.generated(60, 5);
    Map<String, String> coded = new TreeMap<>();
    for (Coded story : stories) {
      Telling.of(story).forEach(t -> coded.put(t.event(), bytes(t)));
    }
    Map<String, String> kept = new TreeMap<>();
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      ledger.append(stories, LedgerTest.RUN);
      List<String> docs = stories.stream().map(s -> s.story().document().id()).toList();
      for (Telling telling : new Tellings(ledger.connection()).of(docs)) {
        kept.put(telling.event(), bytes(telling));
        assertThat(bytes(TellingBytes.read(TellingBytes.of(telling)))).isEqualTo(bytes(telling));
      }
    }
    assertThat(kept).isNotEmpty().isEqualTo(coded);
  }

  private static String bytes(Telling telling) {
    return Base64.getEncoder().encodeToString(TellingBytes.of(telling));
  }
}
