package org.dragoman.language;

/** How a token hangs on its head, whatever labels the parser uses. */
public enum Relation {
  ROOT,
  SUBJECT,
  PASSIVE_SUBJECT,
  /** A clause in the place of the subject. */
  CLAUSE_SUBJECT,
  OBJECT,
  /** The indirect object: a noun, or the preposition "to" or "for" before it. */
  DATIVE,
  /** The preposition "by" before the doer of a passive. */
  AGENT,
  /** A preposition, hung on the word it modifies. */
  PREPOSITION,
  /** The noun behind a preposition. */
  PREPOSITION_OBJECT,
  /** The clause behind a preposition. */
  PREPOSITION_CLAUSE,
  POSSESSOR,
  /** "'s" itself. */
  POSSESSIVE_MARK,
  COMPOUND,
  /** An adjective or another word before a noun. */
  MODIFIER,
  NUMBER,
  DETERMINER,
  APPOSITION,
  CONJUNCT,
  COORDINATOR,
  RELATIVE_CLAUSE,
  /** A participle or infinitive that modifies a noun. */
  NOUN_CLAUSE,
  /** A clause with its own subject that a verb takes: "said that …". */
  COMPLEMENT,
  /** A clause whose subject is found in its head: "asked to …". */
  OPEN_COMPLEMENT,
  ADVERBIAL_CLAUSE,
  /** What a subject is said to be. */
  ATTRIBUTE,
  ADJECTIVE_COMPLEMENT,
  /** What an object is said to be or made. */
  OBJECT_PREDICATE,
  NEGATION,
  AUXILIARY,
  PASSIVE_AUXILIARY,
  PARTICLE,
  /** "that", "if", "because" before a clause. */
  MARKER,
  ADVERB,
  /** A noun that works as an adverb, as times do. */
  NOUN_ADVERB,
  PARATAXIS,
  VOCATIVE,
  EXPLETIVE,
  PUNCTUATION,
  OTHER
}
