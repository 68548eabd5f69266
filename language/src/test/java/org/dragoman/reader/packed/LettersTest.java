package org.dragoman.reader.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
  @ParameterizedTest
  @CsvSource({"NN, say", "_, _", "'', ''", "a_b, c", "\u00e9tat, \ud83d\ude00"})
  void joinedAsWritten(String before, String after) {
    assertThat(
            Letters.join(Letters.hash(before), Letters.hash(after), Letters.power(after.length())))
        .isEqualTo(Letters.hash(before + "_" + after));
  }

  @Test
  void longStringsToo() {
    String after = "x".repeat(300);
    assertThat(Letters.join(Letters.hash("a"), Letters.hash(after), Letters.power(300)))
        .isEqualTo(Letters.hash("a_" + after));
  }

  @Test
  void everyKeyIsFoundAndNoOther() {
    Random random = new Random(7);
    long[] keys = LongStream.generate(random::nextLong).distinct().limit(20_000).toArray();
    // Keys that begin at the last slots go on at the first ones.
    for (int i = 0; i < 50; i++) {
      keys[i] = -1L - i;
    }
    Slots slots = new Slots(LongBuffer.wrap(Slots.place(keys)));
    assertThat(Arrays.stream(keys).mapToInt(slots::find))
        .doesNotContain(-1)
        .doesNotHaveDuplicates();
    assertThat(LongStream.range(1, 20_000).mapToInt(slots::find)).containsOnly(-1);
  }

  @Test
  void noKeysAtAll() {
    assertThat(new Slots(LongBuffer.wrap(Slots.place(new long[0]))).find(3)).isEqualTo(-1);
  }

  @Test
  void twoEntriesOfOneKeyAreRefused() {
    assertThatThrownBy(() -> Slots.place(new long[] {5, 6, 5}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
