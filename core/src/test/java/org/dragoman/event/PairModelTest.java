package org.dragoman.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairModelTest {
  private static final PairModel MODEL = new PairModel(
      List.of("AGREE", "REJECT", "STATEMENT"),
      Map.of(
          "way=reject", new double[] {-1, 2, 0},
          "word=talk", new double[] {0.5, 0, -0.25},
          "word=idle", new double[] {0.001, 0, 0}),
      Set.of("Chad rejected talks.".hashCode()));

  private static PairModel read(String text) throws IOException {
    return PairModel.read(new BufferedReader(new StringReader(text)));
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    PairModel again = read(MODEL.written());
    assertThat(again.written()).isEqualTo(MODEL.written());
    assertThat(again.answers()).isEqualTo(MODEL.answers());
    assertThat(again.hasSeen("Chad rejected talks.")).isTrue();
    assertThat(again.hasSeen("Chad accepted talks.")).isFalse();
  }

  @Test
  void weightsBelowAHundredthAreLeftOut() {
    assertThat(MODEL.written()).contains("way=reject\t0:-100 1:200\n").doesNotContain("idle");
  }

  @Test
  void sharesSumToOneAndUnknownFeaturesSayNothing() {
    double[] shares = MODEL.probabilities(Set.of("way=reject", "word=unheard"));
    assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-9));
    assertThat(shares[1]).isGreaterThan(shares[0]).isGreaterThan(shares[2]);
    assertThat(MODEL.probabilities(Set.of())).containsOnly(1 / 3.0);
  }

  @Test
  void hugeSumsStayFinite() {
    assertThat(PairModel.softmax(new double[] {1e6, -1e6, 0})).containsExactly(1, 0, 0);
  }

  @Test
  void theLoudestFeaturesSpeakForTheAnswer() {
    assertThat(MODEL.loudest(Set.of("way=reject", "word=talk"), 1, 5))
        .containsExactly("way=reject +2.00");
  }

  @Test
  void anotherFileIsRefused() {
    assertThatThrownBy(() -> read("dragoman events, format 1\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a pair model");
    assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class);
  }
}
