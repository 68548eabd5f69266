package org.dragoman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any text, however broken. */
class CleaningLimitsTest {
  private static final TextCleaner CLEANER = new TextCleaner(new CleaningWords(
      Set.of("afp", "reuters"),
      Set.of("january", "jan"),
      Set.of("monday"),
      Set.of("nato"),
      Set.of("advertisement", "no comments"),
      Set.of("read more"),
      Set.of("by", "reporting by"),
      Set.of("photo"),
      Set.of("photo"),
      Set.of("all rights reserved"),
      Set.of("enditem"),
      Set.of("updated"),
      Set.of("from", "via")));

  private static void holds(String text) {
    CleanText clean = CLEANER.clean(text);
    int last = -1;
    for (int i = 0; i < clean.text().length(); i++) {
      char c = clean.text().charAt(i);
      int origin = clean.origin()[i];
      assertThat(origin).isGreaterThan(last);
      last = origin;
      if (c != ' ' && c != '\n' && text.charAt(origin) != '&') {
        assertThat(text.charAt(origin)).isEqualTo(c);
      }
    }
    int end = 0;
    for (CleanText.Removed removed : clean.removed()) {
      assertThat(removed.original().begin()).isGreaterThanOrEqualTo(end);
      assertThat(removed.original().end()).isLessThanOrEqualTo(text.length());
      end = removed.original().end();
    }
    assertThat(clean.text()).doesNotContain("  ").isEqualTo(clean.text().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\n",
        "\ud83d",
        "\udc00\ud83d\udc00",
        "&#xD800; &#0; &#99999999; &amp &;",
        "&#x1F600;&amp;&#x1F600;",
        "<p><p></p></div><br><b>",
        "<<<<>>>><a <b",
        "\u202e\u05e9\u05dc\u05d5\u05dd\u202c (AFP) -",
        "((((((((([[[[[[[[[",
        "(AFP) - (AFP) - (AFP) -",
        "///",
        "From via from via https://a.b via",
        "\u0000\u0001\u0002",
        "\uFEFFLONDON, Jan 10 (AFP) -",
        "a\rb\r\nc\u2028d\u2029e\u0085f",
      })
  void everyTextKeepsItsWayBack(String text) {
    holds(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomPiecesKeepTheirWayBack(long seed) {
    String[] pieces = {
      "LONDON",
      ", ",
      "Jan 10",
      " (AFP)",
      " - ",
      "The army left",
      ".",
      "\n",
      "\n\n",
      " ",
      "&quot;",
      "&nbsp;",
      "<br/>",
      "\u00ad",
      "\ud83d\ude00",
      "\ud83d",
      "(Photo: AFP)",
      "by Ann Lee",
      "https://a.b/c",
      "read more: it",
      "<ACME.N>",
      "///",
      "Enditem",
      "\t",
      "\u00a0",
      "violence-",
      "ravaged",
      "NATO"
    };
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      holds(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "(",
        "[",
        "<",
        "&",
        "\" ' ",
        "A. ",
        "A-",
        "\n",
        "a\n",
        "(photo ",
        "https://",
        "- ",
        "I, "
      })
  void takesTimeProportionalToTheLength(String piece) {
    String text = piece.repeat(5_000_000 / piece.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(30), () -> assertThat(CLEANER.clean(text).text()).isNotNull());
  }
}
