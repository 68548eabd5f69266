package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;
import org.dragoman.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseRepairsTest {

  /** Tokens as word/part of speech/head/relation, the expected ones as word/head/relation; other tokens stay. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "rebels/NOUN_PLURAL/1/SUBJECT fled/VERB_PAST/-1/ROOT ,/PUNCTUATION/1/PUNCTUATION"
            + " police/NOUN/4/SUBJECT said/VERB_PAST/1/ADVERBIAL_CLAUSE; fled/4/COMPLEMENT"
            + " said/-1/ROOT",
        // With a marker it is a clause of the main verb.
        "rebels/NOUN_PLURAL/1/SUBJECT fled/VERB_PAST/-1/ROOT ,/PUNCTUATION/1/PUNCTUATION"
            + " as/PREPOSITION/5/MARKER police/NOUN/5/SUBJECT came/VERB_PAST/1/ADVERBIAL_CLAUSE;"
            + " fled/-1/ROOT came/1/ADVERBIAL_CLAUSE",
        // What takes an object tells something of its own.
        "rebels/NOUN_PLURAL/1/SUBJECT fled/VERB_PAST/-1/ROOT ,/PUNCTUATION/1/PUNCTUATION"
            + " police/NOUN/4/SUBJECT shot/VERB_PAST/1/CONJUNCT men/NOUN_PLURAL/4/OBJECT;"
            + " fled/-1/ROOT shot/1/CONJUNCT",
        "Oslo/NAME/1/SUBJECT declared/VERB_PAST/-1/ROOT Tuesday/NAME/1/OBJECT"
            + " that/PREPOSITION/6/MARKER Peru/NAME/6/SUBJECT must/MODAL/6/AUXILIARY"
            + " pay/VERB_BASE/2/RELATIVE_CLAUSE; Tuesday/1/NOUN_ADVERB pay/1/COMPLEMENT",
        "agency/NOUN/1/SUBJECT working/VERB_GERUND/-1/ROOT there/ADVERB/1/ADVERB"
            + " said/VERB_PAST/1/ADVERBIAL_CLAUSE so/ADVERB/3/ADVERB; agency/3/SUBJECT"
            + " working/0/NOUN_CLAUSE said/-1/ROOT",
        "Oslo/NAME/2/SUBJECT is/VERB_PRESENT/2/AUXILIARY waiting/VERB_GERUND/-1/ROOT"
            + " said/VERB_PAST/2/COMPLEMENT; Oslo/2/SUBJECT waiting/-1/ROOT said/2/COMPLEMENT",
      })
  void mendsClauses(String given, String expected) {
    String[] parts = given.strip().split(" ");
    List<Token> tokens = new ArrayList<>();
    int[] heads = new int[parts.length];
    Relation[] relations = new Relation[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String[] f = parts[i].split("/");
      tokens.add(new Token(i, new Span(i, i + 1), f[0], f[0], PartOfSpeech.valueOf(f[1])));
      heads[i] = Integer.parseInt(f[2]);
      relations[i] = Relation.valueOf(f[3]);
    }
    new ClauseRepairs(tokens, heads, relations).apply();
    List<String> found = new ArrayList<>();
    for (String wanted : expected.strip().split(" ")) {
      for (Token token : tokens) {
        if (token.text().equals(wanted.split("/")[0])) {
          found.add(token.text() + "/" + heads[token.index()] + "/" + relations[token.index()]);
        }
      }
    }
    assertThat(String.join(" ", found)).isEqualTo(expected.strip());
  }
}
