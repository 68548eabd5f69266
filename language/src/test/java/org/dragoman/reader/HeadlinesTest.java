package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.text.CleanText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police Fire Tear Gas At Protesters In Nairobi|Police fire tear gas at protesters in"
            + " Nairobi",
        "Russia Expels Estonian Diplomats|Russia expels Estonian diplomats",
        // Names and letters that stand for names stay.
        "Gunmen Attack NATO Convoy Near Kandahar|Gunmen attack NATO convoy near Kandahar",
        // Sentences, names alone and short lines stay as they are.
        "Police fired tear gas at protesters in Nairobi.|Police fired tear gas at protesters in"
            + " Nairobi.",
        "Angela Merkel, Emmanuel Macron|Angela Merkel, Emmanuel Macron",
        "World News|World News",
        "Ölpreis Steigt Erneut Kräftig|Ölpreis Steigt Erneut Kräftig",
      })
  void givesHeadlinesTheSmallLettersOfSentences(String written, String plain) {
    assertThat(Headlines.plain(CleanText.untouched(written)).text()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'\n\n', '\n\n'",
    "'Ministers Meet Rebels\nThey met.', 'Ministers meet rebels\nThey met.'"
  })
  void keepsLinesAndLengths(String written, String plain) {
    CleanText prose = CleanText.untouched(written.replace("\\n", "\n"));
    assertThat(Headlines.plain(prose).text())
        .isEqualTo(plain.replace("\\n", "\n"))
        .hasSameSizeAs(prose.text());
  }
}
