package org.dragoman.reader;

import java.util.Map;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;

/** Penn Treebank tags and CLEAR dependency labels in the engine's terms. */
final class Labels {
  private static final Map<String, Relation> RELATIONS = Map.ofEntries(
      Map.entry("root", Relation.ROOT),
      Map.entry("nsubj", Relation.SUBJECT),
      Map.entry("nsubjpass", Relation.PASSIVE_SUBJECT),
      Map.entry("csubj", Relation.CLAUSE_SUBJECT),
      Map.entry("csubjpass", Relation.CLAUSE_SUBJECT),
      Map.entry("dobj", Relation.OBJECT),
      Map.entry("dative", Relation.DATIVE),
      Map.entry("iobj", Relation.DATIVE),
      Map.entry("agent", Relation.AGENT),
      Map.entry("prep", Relation.PREPOSITION),
      Map.entry("pobj", Relation.PREPOSITION_OBJECT),
      Map.entry("pcomp", Relation.PREPOSITION_CLAUSE),
      Map.entry("poss", Relation.POSSESSOR),
      Map.entry("case", Relation.POSSESSIVE_MARK),
      Map.entry("compound", Relation.COMPOUND),
      Map.entry("nn", Relation.COMPOUND),
      Map.entry("nmod", Relation.MODIFIER),
      Map.entry("amod", Relation.MODIFIER),
      Map.entry("nummod", Relation.NUMBER),
      Map.entry("num", Relation.NUMBER),
      Map.entry("quantmod", Relation.ADVERB),
      Map.entry("det", Relation.DETERMINER),
      Map.entry("predet", Relation.DETERMINER),
      Map.entry("appos", Relation.APPOSITION),
      Map.entry("conj", Relation.CONJUNCT),
      Map.entry("cc", Relation.COORDINATOR),
      Map.entry("preconj", Relation.COORDINATOR),
      Map.entry("relcl", Relation.RELATIVE_CLAUSE),
      Map.entry("acl", Relation.NOUN_CLAUSE),
      Map.entry("ccomp", Relation.COMPLEMENT),
      Map.entry("xcomp", Relation.OPEN_COMPLEMENT),
      Map.entry("advcl", Relation.ADVERBIAL_CLAUSE),
      Map.entry("attr", Relation.ATTRIBUTE),
      Map.entry("acomp", Relation.ADJECTIVE_COMPLEMENT),
      Map.entry("oprd", Relation.OBJECT_PREDICATE),
      Map.entry("neg", Relation.NEGATION),
      Map.entry("aux", Relation.AUXILIARY),
      Map.entry("modal", Relation.AUXILIARY),
      Map.entry("auxpass", Relation.PASSIVE_AUXILIARY),
      Map.entry("prt", Relation.PARTICLE),
      Map.entry("mark", Relation.MARKER),
      Map.entry("complm", Relation.MARKER),
      Map.entry("advmod", Relation.ADVERB),
      Map.entry("npadvmod", Relation.NOUN_ADVERB),
      Map.entry("adv", Relation.ADVERB),
      Map.entry("parataxis", Relation.PARATAXIS),
      Map.entry("voc", Relation.VOCATIVE),
      Map.entry("vocative", Relation.VOCATIVE),
      Map.entry("expl", Relation.EXPLETIVE),
      Map.entry("punct", Relation.PUNCTUATION));

  private static final Map<String, PartOfSpeech> TAGS = Map.ofEntries(
      Map.entry("NN", PartOfSpeech.NOUN),
      Map.entry("NNS", PartOfSpeech.NOUN_PLURAL),
      Map.entry("NNP", PartOfSpeech.NAME),
      Map.entry("NNPS", PartOfSpeech.NAME_PLURAL),
      Map.entry("PRP", PartOfSpeech.PRONOUN),
      Map.entry("PRP$", PartOfSpeech.POSSESSIVE_PRONOUN),
      Map.entry("VB", PartOfSpeech.VERB_BASE),
      Map.entry("VBP", PartOfSpeech.VERB_PRESENT),
      Map.entry("VBZ", PartOfSpeech.VERB_PRESENT),
      Map.entry("VBD", PartOfSpeech.VERB_PAST),
      Map.entry("VBG", PartOfSpeech.VERB_GERUND),
      Map.entry("VBN", PartOfSpeech.VERB_PARTICIPLE),
      Map.entry("MD", PartOfSpeech.MODAL),
      Map.entry("JJ", PartOfSpeech.ADJECTIVE),
      Map.entry("JJR", PartOfSpeech.ADJECTIVE),
      Map.entry("JJS", PartOfSpeech.ADJECTIVE),
      Map.entry("AFX", PartOfSpeech.ADJECTIVE),
      Map.entry("RB", PartOfSpeech.ADVERB),
      Map.entry("RBR", PartOfSpeech.ADVERB),
      Map.entry("RBS", PartOfSpeech.ADVERB),
      Map.entry("CD", PartOfSpeech.NUMBER),
      Map.entry("DT", PartOfSpeech.DETERMINER),
      Map.entry("PDT", PartOfSpeech.DETERMINER),
      Map.entry("IN", PartOfSpeech.PREPOSITION),
      Map.entry("TO", PartOfSpeech.TO),
      Map.entry("RP", PartOfSpeech.PARTICLE),
      Map.entry("POS", PartOfSpeech.POSSESSIVE_MARK),
      Map.entry("CC", PartOfSpeech.CONJUNCTION),
      Map.entry("WDT", PartOfSpeech.QUESTION_WORD),
      Map.entry("WP", PartOfSpeech.QUESTION_WORD),
      Map.entry("WP$", PartOfSpeech.QUESTION_WORD),
      Map.entry("WRB", PartOfSpeech.QUESTION_WORD),
      Map.entry("EX", PartOfSpeech.EXISTENTIAL));

  private Labels() {}

  static Relation relation(String label) {
    return RELATIONS.getOrDefault(label, Relation.OTHER);
  }

  static PartOfSpeech partOfSpeech(String tag) {
    PartOfSpeech known = TAGS.get(tag);
    if (known != null) {
      return known;
    }
    boolean mark =
        tag.chars().noneMatch(Character::isLetter) || tag.equals("HYPH") || tag.equals("NFP");
    return mark ? PartOfSpeech.PUNCTUATION : PartOfSpeech.OTHER;
  }
}
