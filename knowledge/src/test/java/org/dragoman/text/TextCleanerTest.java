package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.CleaningKnowledge;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCleanerTest {
  private static final TextCleaner CLEANER = cleaner();

  private static TextCleaner cleaner() {
    try {
      return new TextCleaner(CleaningKnowledge.of(Knowledge.load(List.of(), new Problems())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LISBON, Jan 10 (AFP) - Ministers met. | LISBON | Jan 10 | AFP | Ministers met.",
        "KUALA LUMPUR, April 1 , 1997 (AFP) Ministers met. | KUALA LUMPUR | April 1 , 1997 | AFP | Ministers met.",
        "BAGHDAD — Ministers met. | BAGHDAD | '' | '' | Ministers met.",
        "Kabul, Afghanistan (CNN) -- Ministers met. | Kabul, Afghanistan | '' | CNN | Ministers met.",
        "(Reuters) - Ministers met. | '' | '' | Reuters | Ministers met.",
        "AP - Ministers met. | '' | '' | AP | Ministers met.",
        "/Xinhua/ Ministers met. | '' | '' | Xinhua | Ministers met.",
      })
  void takesOutDatelinesAndKeepsThem(
      String text, String place, String date, String agency, String prose) {
    CleanText clean = CLEANER.clean(text);
    assertThat(clean.text()).isEqualTo(prose);
    CleanText.Dateline line = clean.dateline().orElseThrow();
    assertThat(List.of(line.place(), line.date(), line.agency()))
        .containsExactly(place, date, agency);
  }

  @Test
  void joinsLinesThatOnlyThePageWidthBroke() {
    assertThat(
            CLEANER.clean("The army said on Friday that\nits troops had left.").text())
        .isEqualTo("The army said on Friday that its troops had left.");
  }
}
