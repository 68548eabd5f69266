package org.dragoman.language;

/** Parts of speech, as fine as the engine asks. */
public enum PartOfSpeech {
  NOUN,
  NOUN_PLURAL,
  NAME,
  NAME_PLURAL,
  PRONOUN,
  POSSESSIVE_PRONOUN,
  VERB_BASE,
  VERB_PRESENT,
  VERB_PAST,
  VERB_GERUND,
  VERB_PARTICIPLE,
  MODAL,
  ADJECTIVE,
  ADVERB,
  NUMBER,
  DETERMINER,
  PREPOSITION,
  TO,
  PARTICLE,
  POSSESSIVE_MARK,
  CONJUNCTION,
  QUESTION_WORD,
  EXISTENTIAL,
  PUNCTUATION,
  OTHER;

  public boolean isVerb() {
    return ordinal() >= VERB_BASE.ordinal() && ordinal() <= VERB_PARTICIPLE.ordinal();
  }

  /** Forms that carry a tense: "says", "said", "will". */
  public boolean isFinite() {
    return this == VERB_PRESENT || this == VERB_PAST || this == MODAL;
  }

  /** Common nouns and names. */
  public boolean isNoun() {
    return ordinal() <= NAME_PLURAL.ordinal();
  }

  public boolean isName() {
    return this == NAME || this == NAME_PLURAL;
  }
}
