package org.dragoman.reader.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
  private static final Spellings SPELLINGS = new Spellings(
      Set.of("anti", "non", "un"),
      Set.of("mr", "gen"),
      Set.of("inc", "co"),
      Set.of("km", "pm"),
      Set.of("the", "he", "but"));
  private final Tokenizer tokenizer = new Tokenizer(SPELLINGS);
  private final Sentences sentences = new Sentences(SPELLINGS);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "Rebels fled.; Rebels fled .",
        "\"We won't go,\" he said.; \" We wo n't go , \" he said .",
        "\u201cIt\u2019s over\u201d; \u201c It \u2019s over \u201d",
        "the miners' strike, Mali's plea; the miners ' strike , Mali 's plea",
        "Russian-backed anti-war UN-led COVID-19 troops; Russian - backed anti-war UN - led"
            + " COVID-19 troops",
        "from 1992-93 to 24-hour; from 1992 - 93 to 24 - hour",
        "US$5,000 or $3.5 million; US$ 5,000 or $ 3.5 million",
        "a 60km march at 5:30pm; a 60 km march at 5:30 pm",
        "on 9/11 and/or later; on 9/11 and / or later",
        "Gen. J. Ba of the U.S. left; Gen. J. Ba of the U.S. left",
        "see https://example.org/a?b=1, or mail a.b@example.org.; see https://example.org/a?b=1 ,"
            + " or mail a.b@example.org .",
        "talks\u2014long delayed\u2014began; talks \u2014 long delayed \u2014 began",
        "45% of them...; 45 % of them ...",
        "(the army) [sic]; ( the army ) [ sic ]",
        "O'Neill they're we'll I'd; O'Neill they 're we 'll I 'd",
        "the '70s and -5 degrees; the '70s and -5 degrees",
        "the 21st day; the 21st day",
      })
  void cutsAsTheTreebankDoes(String text, String tokens) {
    assertThat(words(text)).isEqualTo(tokens.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "He fled. The army came.; 3 7",
        "\"Go!\" He fled. \"Stay.\" But nobody did.; 4 7 11 15",
        "Mr. Ba met Gen. Sy of Oil Inc. The deal fell.; 8 12",
        "He left the U.S. The army stayed.; 4 8",
        "The U.S. Senate voted.; 5",
        "\"Why?\" he asked. He left.; 7 10",
        "It cost 3.5 million. 40 men went.; 5 9",
        "he fled. the army came.; 3 7",
        "Wait ... he said; 4",
        "It ended (he said.) The army left.; 7 11",
      })
  void endsSentences(String text, String ends) {
    Pieces tokens = tokenizer.tokens(text, 0, text.length());
    List<String> found = new ArrayList<>();
    sentences.ends(text, tokens).forEach(end -> found.add(end.toString()));
    assertThat(String.join(" ", found)).as(words(text)).isEqualTo(ends.strip());
  }

  @Test
  void cutsSentencesWithoutEnd() {
    String text = "word, ".repeat(400);
    Pieces tokens = tokenizer.tokens(text, 0, text.length());
    List<Integer> ends = sentences.ends(text, tokens);
    int begin = 0;
    for (int end : ends) {
      assertThat(end - begin).isBetween(1, 150);
      begin = end;
    }
    assertThat(begin).isEqualTo(800);
  }

  /** Whatever comes, every visible character is in one token, in order. */
  @Test
  void losesNothing() {
    String alphabet = "aZ9 .,;'\"-\u2019\u201c\u2014$%/@:()[]#&\u00e9\u0939\ud83d\ude00\n\t\u00a0";
    Random random = new Random(5);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Pieces tokens = tokenizer.tokens(text.toString(), 0, text.length());
      int at = 0;
      for (int i = 0; i < tokens.size(); i++) {
        assertThat(tokens.begin(i)).isGreaterThanOrEqualTo(at);
        assertThat(text.substring(at, tokens.begin(i)).replace('\u00a0', ' ')).isBlank();
        assertThat(tokens.end(i)).isGreaterThan(tokens.begin(i));
        at = tokens.end(i);
      }
      assertThat(text.substring(at).replace('\u00a0', ' ')).isBlank();
    }
  }

  private String words(String text) {
    Pieces tokens = tokenizer.tokens(text, 0, text.length());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i, text));
    }
    return String.join(" ", words);
  }
}
