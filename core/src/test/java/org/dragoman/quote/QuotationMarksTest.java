package org.dragoman.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  private static List<String> inners(String text) {
    return QuotationMarks.in(text).stream().map(m -> m.inner().of(text)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"We stay,\" he said. | We stay,",
        "“We stay,” he said. | We stay,",
        "``We stay,'' he said. | We stay,",
        "«We stay», he said. | We stay",
        "« We stay », he said. | We stay",
        "„We stay“, he said. | We stay",
        "'We stay,' he said. | We stay,",
        "‘We stay,’ he said. | We stay,",
        "He said: 'We stay.' | We stay.",
        "\"I don't know,\" he said. | I don't know,",
        "‘I don’t know,’ he said. | I don’t know,",
        "(\"We stay\") | We stay",
        "\"We stay\", he said, \"and fight\". | We stay;and fight",
        "He left—\"for good,\" he said. | for good,",
        "”We stay,” he said. | We stay,",
        "\"$5 million,\" he said. | $5 million,",
      })
  void findsWhatStandsBetweenMarks(String text, String expected) {
    assertThat(inners(text)).containsExactly(expected.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The rebels' camp and the soldiers' post.",
        "It's the farmers' land, isn't it, and the '90s are over.",
        "No marks at all.",
        "A closing mark\" alone.",
      })
  void apostrophesAndStrayMarksAreNoQuotations(String text) {
    assertThat(inners(text)).isEmpty();
  }

  @Test
  void aNewParagraphGoesOnWithAnUnclosedQuotation() {
    String text = "He said: \"The war is over.\n\"Go home.\"";
    List<Marked> marked = QuotationMarks.in(text);
    assertThat(inners(text)).containsExactly("The war is over.", "Go home.");
    assertThat(marked.stream().map(Marked::continues)).containsExactly(false, true);
    assertThat(marked.stream().map(Marked::closed)).containsExactly(false, true);
  }

  @Test
  void aQuotationRunsOverLinesWhenItIsClosedThere() {
    assertThat(inners("\"One.\nTwo.\nThree,\" he said.")).containsExactly("One.\nTwo.\nThree,");
  }

  @Test
  void anUnclosedQuotationEndsWithItsLine() {
    assertThat(inners("\"One and no end.\nTwo.\nAnd \"three,\" he said."))
        .containsExactly("One and no end.", "three,");
  }

  @Test
  void takesTimeProportionalToTheLength() {
    String marks = "\"a 'b \u201cc ``d ".repeat(400_000);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> QuotationMarks.in(marks));
  }
}
