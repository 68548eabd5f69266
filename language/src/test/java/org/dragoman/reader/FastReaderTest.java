package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.CleanText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastReaderTest {
  private static final FastReader READER = FastReader.create();

  /** Each arc as: dependant, relation, head; "-" for the root. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Norway expelled two diplomats.; Norway SUBJECT expelled, diplomats OBJECT expelled",
        "Two diplomats were expelled by Norway.; diplomats PASSIVE_SUBJECT expelled, were"
            + " PASSIVE_AUXILIARY expelled, by AGENT expelled, Norway PREPOSITION_OBJECT by",
        "Chad's army attacked them near the border.; Chad POSSESSOR army, army SUBJECT attacked,"
            + " them OBJECT attacked, near PREPOSITION attacked",
        "The minister said that Peru will not sign.; minister SUBJECT said, sign COMPLEMENT said,"
            + " Peru SUBJECT sign, not NEGATION sign, that MARKER sign",
        "Kenya asked Uganda to release the men.; Kenya SUBJECT asked, release OPEN_COMPLEMENT"
            + " asked, men OBJECT release",
        "France and Germany condemned the raid.; Germany CONJUNCT France, France SUBJECT condemned",
        "Militias backed by Iran fired rockets.; backed NOUN_CLAUSE Militias, by AGENT backed,"
            + " rockets OBJECT fired",
        "Rebels who hold the town have freed him.; hold RELATIVE_CLAUSE Rebels, town OBJECT hold,"
            + " him OBJECT freed",
        "Japan did not reject the offer.; reject ROOT -, not NEGATION reject, did AUXILIARY reject",
      })
  void drawsArcs(String text, String arcs) {
    Sentence sentence = READER.read(CleanText.untouched(text)).get(0);
    for (String arc : arcs.split(",")) {
      String[] parts = arc.strip().split(" ");
      Token dependant = token(sentence, parts[0]);
      int head = sentence.head(dependant.index());
      String above = head < 0 ? "-" : sentence.token(head).text();
      assertThat(sentence.relation(dependant.index()) + " " + above)
          .as(sentence.drawing())
          .isEqualTo(parts[1] + " " + parts[2]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The men fled., men man",
    "Countries rejected it., Countries country",
    "They were fighting., fighting fight",
    "He has taken it., taken take",
    "She is leaving., leaving leave",
    "They stopped it., stopped stop",
    "He didn't go., n't not",
  })
  void givesBaseForms(String text, String pair) {
    String[] words = pair.split(" ");
    Sentence sentence = READER.read(CleanText.untouched(text)).get(0);
    assertThat(token(sentence, words[0]).lemma()).isEqualTo(words[1]);
  }

  private static Token token(Sentence sentence, String text) {
    return sentence.tokens().stream()
        .filter(t -> t.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no '" + text + "' in " + sentence.drawing()));
  }

  /** Whatever comes: spans in order within the text, one root or more, no cycles. */
  @Test
  void survivesAnything() {
    String alphabet =
        "abcABC019 ..,,;;'\"-()\u201c\u2019\u2014\n\n\t$%@/\u00e9\u4e2d\ud83d\ude00\u200b\u0000";
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int at = 0;
      for (Sentence sentence : READER.read(CleanText.untouched(text.toString()))) {
        for (Token token : sentence.tokens()) {
          assertThat(token.span().begin()).isGreaterThanOrEqualTo(at);
          assertThat(token.text()).isEqualTo(token.span().of(text.toString()));
          at = token.span().end();
          int above = token.index();
          for (int steps = 0; above >= 0; steps++) {
            assertThat(steps).isLessThanOrEqualTo(sentence.size());
            above = sentence.head(above);
          }
        }
      }
    }
    assertThat(READER.read(CleanText.untouched(""))).isEmpty();
    assertThat(READER.read(CleanText.untouched(" \n \n"))).isEmpty();
  }

  @Test
  void readsALineWithoutEnd() {
    String text = "and then they went on ".repeat(5000);
    int tokens = 0;
    for (Sentence sentence : READER.read(CleanText.untouched(text))) {
      tokens += sentence.size();
    }
    assertThat(tokens).isEqualTo(25_000);
  }

  @Test
  void givesThreadsTheSame() throws Exception {
    String text =
        "Gunmen killed five soldiers on Monday, the army said, and the president, who was abroad, "
            + "vowed to punish those behind the attack.\nTalks will resume next week.";
    List<Sentence> alone = READER.read(CleanText.untouched(text));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> reading =
          () -> READER.read(CleanText.untouched(text)).get(0).drawing();
      List<Future<String>> together = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        together.add(threads.submit(reading));
      }
      for (Future<String> drawing : together) {
        assertThat(drawing.get()).isEqualTo(alone.get(0).drawing());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void tellsWhatIsNoModel() {
    assertThatThrownBy(() -> FastReader.of(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }
}
