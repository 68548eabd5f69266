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

class RepairsTest {

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
        // "as unacceptable a call": the adjective is the label, the noun the object.
        "Peru/NAME/1/SUBJECT rejected/VERB_PAST/-1/ROOT as/PREPOSITION/1/PREPOSITION"
            + " rude/ADJECTIVE/5/MODIFIER a/DETERMINER/5/DETERMINER call/NOUN/2/PREPOSITION_OBJECT;"
            + " rude/2/PREPOSITION_OBJECT call/1/OBJECT",
        // "the raid which he blamed on rebels and which broke the truce": the raid broke it.
        "raid/NOUN/-1/ROOT which/QUESTION_WORD/2/OBJECT blamed/VERB_PAST/0/RELATIVE_CLAUSE"
            + " on/PREPOSITION/2/PREPOSITION rebels/NOUN_PLURAL/3/PREPOSITION_OBJECT"
            + " and/CONJUNCTION/2/COORDINATOR that/QUESTION_WORD/7/SUBJECT"
            + " broke/VERB_PAST/4/RELATIVE_CLAUSE; broke/2/CONJUNCT",
        // "Keita and Mahama, with whom he will talk": the clause is of the name before the comma.
        "Keita/NAME/9/SUBJECT and/CONJUNCTION/0/COORDINATOR Mahama/NAME/0/CONJUNCT"
            + " ,/PUNCTUATION/0/PUNCTUATION with/PREPOSITION/8/PREPOSITION"
            + " whom/QUESTION_WORD/4/PREPOSITION_OBJECT he/PRONOUN/8/SUBJECT will/MODAL/8/AUXILIARY"
            + " talk/VERB_BASE/0/CONJUNCT want/VERB_PAST/-1/ROOT; talk/2/RELATIVE_CLAUSE",
        // "called it folly and in the past criticised bases": a second predicate, no description.
        "Oslo/NAME/1/SUBJECT called/VERB_PAST/-1/ROOT war/NOUN/1/OBJECT"
            + " as/PREPOSITION/1/PREPOSITION folly/NOUN/3/PREPOSITION_OBJECT"
            + " and/CONJUNCTION/3/COORDINATOR in/PREPOSITION/3/CONJUNCT"
            + " May/NAME/6/PREPOSITION_OBJECT mocked/VERB_PARTICIPLE/9/MODIFIER"
            + " bases/NOUN_PLURAL/3/PREPOSITION_OBJECT; mocked/1/CONJUNCT bases/8/OBJECT"
            + " in/8/PREPOSITION and/1/COORDINATOR",
        // "demanded that the army end curbs": without a verb in the clause its middle noun is the
        // verb.
        "Oslo/NAME/1/SUBJECT demanded/VERB_PAST/-1/ROOT that/PREPOSITION/5/MARKER"
            + " the/DETERMINER/6/DETERMINER army/NOUN/5/COMPOUND end/NOUN/6/COMPOUND"
            + " curbs/NOUN_PLURAL/1/DATIVE; the/4/DETERMINER army/5/SUBJECT end/1/COMPLEMENT"
            + " curbs/5/OBJECT",
        // "after the army in Oslo had asked her": the army asked.
        "They/PRONOUN/1/SUBJECT left/VERB_PAST/-1/ROOT after/PREPOSITION/1/PREPOSITION"
            + " army/NOUN/2/PREPOSITION_OBJECT in/PREPOSITION/3/PREPOSITION"
            + " Oslo/NAME/4/PREPOSITION_OBJECT had/VERB_PAST/7/AUXILIARY"
            + " asked/VERB_PARTICIPLE/1/ADVERBIAL_CLAUSE her/PRONOUN/7/OBJECT; after/7/MARKER"
            + " army/7/SUBJECT",
        // "said around 10 men fled": how many, not around whom.
        "They/PRONOUN/1/SUBJECT said/VERB_PAST/-1/ROOT around/PREPOSITION/0/PREPOSITION"
            + " 10/NUMBER/4/MODIFIER men/NOUN_PLURAL/2/PREPOSITION_OBJECT"
            + " fled/VERB_PAST/1/COMPLEMENT; around/3/ADVERB men/5/SUBJECT",
        // "Judge Ruiz, Friday freed her": the judge, not the day.
        "Judge/NAME/1/COMPOUND Ruiz/NAME/-1/ROOT ,/PUNCTUATION/1/PUNCTUATION"
            + " Friday/NAME/4/SUBJECT freed/VERB_PAST/-1/ROOT her/PRONOUN/4/OBJECT;"
            + " Ruiz/4/SUBJECT Friday/4/NOUN_ADVERB",
        // "A judge in Lima, Friday freed her": a noun is no clause.
        "judge/NOUN/5/ADVERBIAL_CLAUSE in/PREPOSITION/0/PREPOSITION Lima/NAME/1/PREPOSITION_OBJECT"
            + " ,/PUNCTUATION/5/PUNCTUATION Friday/NAME/5/NOUN_ADVERB freed/VERB_PAST/-1/ROOT;"
            + " judge/5/SUBJECT",
        // "After talks in Accra, Togo and Benin agreed": both of them, not talks there.
        "After/PREPOSITION/7/PREPOSITION talks/NOUN_PLURAL/0/PREPOSITION_OBJECT"
            + " in/PREPOSITION/1/PREPOSITION Accra/NAME/2/PREPOSITION_OBJECT"
            + " ,/PUNCTUATION/3/PUNCTUATION Togo/NAME/3/CONJUNCT and/CONJUNCTION/5/COORDINATOR"
            + " Benin/NAME/3/CONJUNCT agreed/VERB_PAST/-1/ROOT; Togo/8/SUBJECT Benin/5/CONJUNCT",
        // With a subject of its own the verb needs none of them.
        "After/PREPOSITION/7/PREPOSITION talks/NOUN_PLURAL/0/PREPOSITION_OBJECT"
            + " ,/PUNCTUATION/1/PUNCTUATION Togo/NAME/1/CONJUNCT and/CONJUNCTION/3/COORDINATOR"
            + " Benin/NAME/1/CONJUNCT they/PRONOUN/7/SUBJECT agreed/VERB_PAST/-1/ROOT;"
            + " Togo/1/CONJUNCT they/7/SUBJECT",
        // "said on Tuesday rebels were killed": they were, not the day.
        "Police/NOUN/1/SUBJECT said/VERB_PAST/-1/ROOT on/PREPOSITION/1/PREPOSITION"
            + " Tuesday/NAME/2/PREPOSITION_OBJECT rebels/NOUN_PLURAL/3/APPOSITION"
            + " were/VERB_PAST/6/PASSIVE_AUXILIARY killed/VERB_PARTICIPLE/1/COMPLEMENT;"
            + " rebels/6/PASSIVE_SUBJECT",
        "Police/NOUN/1/SUBJECT said/VERB_PAST/-1/ROOT on/PREPOSITION/1/PREPOSITION"
            + " Monday/NAME/4/MODIFIER guards/NOUN_PLURAL/2/PREPOSITION_OBJECT"
            + " had/VERB_PAST/6/AUXILIARY fled/VERB_PARTICIPLE/1/COMPLEMENT;"
            + " Monday/2/PREPOSITION_OBJECT guards/6/SUBJECT",
        // Behind a comma it explains the day.
        "Police/NOUN/1/SUBJECT said/VERB_PAST/-1/ROOT on/PREPOSITION/1/PREPOSITION"
            + " Tuesday/NAME/2/PREPOSITION_OBJECT ,/PUNCTUATION/3/PUNCTUATION"
            + " holiday/NOUN/3/APPOSITION they/PRONOUN/7/SUBJECT fled/VERB_PAST/1/COMPLEMENT;"
            + " holiday/3/APPOSITION",
        // "Chile, Peru sign treaty": both do.
        "Chile/NAME/3/VOCATIVE ,/PUNCTUATION/3/PUNCTUATION Peru/NAME/4/COMPOUND"
            + " sign/VERB_BASE/-1/ROOT treaty/NOUN/3/OBJECT; Chile/3/SUBJECT Peru/0/CONJUNCT",
        // "Ana, Peru signs." is a sentence to Ana.
        "Ana/NAME/3/VOCATIVE ,/PUNCTUATION/3/PUNCTUATION Peru/NAME/3/SUBJECT"
            + " signs/VERB_PRESENT/-1/ROOT ./PUNCTUATION/3/PUNCTUATION; Ana/3/VOCATIVE",
        // "Mayor jailed in Lima": he jails nobody.
        "Mayor/NOUN/1/SUBJECT jailed/VERB_PARTICIPLE/-1/ROOT in/PREPOSITION/1/PREPOSITION"
            + " Lima/NAME/2/PREPOSITION_OBJECT; Mayor/1/PASSIVE_SUBJECT",
        "Mayor/NOUN/1/SUBJECT shot/VERB_PAST/-1/ROOT dead/ADJECTIVE/1/OBJECT_PREDICATE;"
            + " Mayor/1/PASSIVE_SUBJECT",
        // "A dozen state lawmakers attended": the noun before the verb, which no other noun takes
        // along.
        "state/NOUN/1/COMPOUND lawmakers/NOUN_PLURAL/-1/ROOT attended/VERB_PAST/0/COMPLEMENT"
            + " rally/NOUN/2/OBJECT; lawmakers/2/SUBJECT attended/-1/ROOT",
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
    Repairs.apply(tokens, heads, relations);
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
