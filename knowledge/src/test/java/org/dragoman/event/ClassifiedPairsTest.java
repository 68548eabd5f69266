package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dragoman.Dragoman;
import org.dragoman.OneEngine;
import org.dragoman.document.Document;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences, two of their phrases, and the act between the two. */
class ClassifiedPairsTest {
  private static final Dragoman DRAGOMAN = dragoman();

  private static Dragoman dragoman() {
    try {
      return OneEngine.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PairVerdict asked(String text, String source, String target) {
    return DRAGOMAN.classify(Document.of("1", text), span(text, source), span(text, target));
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return begin < 0 ? new Span(0, 0) : new Span(begin, begin + words.length());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Chad rejected a plea by Sudan for talks.                          | Chad       | Sudan      | REJECT   | 125  | 3
      Police in Lima arrested two reporters from Chile.                 | Police     | two reporters | COERCE | 173 | 4
      Students marched through Dakar against the president.             | Students   | the president | PROTEST | 141 | 4
      Norway's foreign minister flew to Cairo to meet Egypt's president. | Norway's foreign minister | Egypt's president | CONSULT | 042| 1
      Rebels shelled an army base outside Goma.                         | Rebels     | an army base | ASSAULT | 194| 4
      Japan sent blankets and rice to Nepal after the earthquake.       | Japan      | Nepal      | AID      | 073  | 2
      Lebanon accused Israel of bombing a village.                      | Lebanon    | Israel     | ACCUSE   | 1123 | 3
      Kenya agreed to host talks with Somalia.                          | Kenya      | Somalia    | AGREE    | 036  | 1
      The army freed forty captured rebels.                             | The army   | forty captured rebels | RETREAT | 0841 | 2
      Peru threatened to cut ties with Bolivia.                         | Peru       | Bolivia    | THREATEN | 1313 | 3
      """)
  void theActBetweenTheTwo(
      String text, String source, String target, String type, String code, int quad) {
    PairVerdict verdict = asked(text, source, target);
    assertThat(verdict.type().name()).isEqualTo(type);
    assertThat(verdict.quad()).isEqualTo(quad);
    assertThat(verdict.cameo().digits()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Nobody here knows anybody. | Nobody  | anybody
      Chad.                      | Chad    | Chad
      ...                        | ...     | nowhere
      42                         | missing | missing
      """)
  void itAlwaysAnswersAndSaysWhy(String text, String source, String target) {
    PairVerdict verdict = asked(text, source, target);
    assertThat(verdict.probability()).isBetween(0.0, 1.0);
    assertThat(verdict.cameo().digits()).isNotEmpty();
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertThat(asked("Mali praised Togo.", "Mali", "Togo"))
        .isEqualTo(asked("Mali praised Togo.", "Mali", "Togo"));
  }
}
