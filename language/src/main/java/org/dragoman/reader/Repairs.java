package org.dragoman.reader;

import java.util.List;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/**
 * The parsers' systematic errors that a rule can mend without knowing what the words mean. Each rule
 * says which construction it mends.
 */
final class Repairs {
  private Repairs() {}

  static void apply(List<Token> tokens, int[] heads, Relation[] relations) {
    for (int i = 0; i < tokens.size(); i++) {
      gerundAfterVerb(tokens, heads, relations, i);
      objectAsApposition(tokens, heads, relations, i);
      subjectAsConjunct(tokens, heads, relations, i);
    }
    new ClauseRepairs(tokens, heads, relations).apply();
    new PhraseRepairs(tokens, heads, relations).apply();
    new SubjectRepairs(tokens, heads, relations).apply();
  }

  /** "France summoned Peru's ambassador": the noun after a verb called apposition of its subject is its object. */
  private static void objectAsApposition(
      List<Token> tokens, int[] heads, Relation[] relations, int i) {
    if (relations[i] != Relation.APPOSITION || !tokens.get(i).pos().isNoun()) {
      return;
    }
    int first = i;
    while (first > 0 && hangsOn(heads, first - 1, i)) {
      first--;
    }
    int verb = first - 1;
    while (verb > 0 && tokens.get(verb).pos() == PartOfSpeech.ADVERB) {
      verb--;
    }
    boolean behindVerb = verb >= 0
        && tokens.get(verb).pos().isVerb()
        && heads[i] < verb
        && !isAuxiliary(relations[verb])
        && !has(heads, relations, verb, Relation.OBJECT)
        && !has(heads, relations, verb, Relation.PASSIVE_AUXILIARY);
    if (behindVerb) {
      heads[i] = verb;
      relations[i] = Relation.OBJECT;
    }
  }

  /** "clashed with police and others were arrested": the noun before a finite verb is its subject, not a conjunct. */
  private static void subjectAsConjunct(
      List<Token> tokens, int[] heads, Relation[] relations, int verb) {
    if (!tokens.get(verb).pos().isVerb() || isAuxiliary(relations[verb])) {
      return;
    }
    int first = verb;
    boolean passive = false;
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb && isAuxiliary(relations[i])) {
        first = Math.min(first, i);
        passive = passive || relations[i] == Relation.PASSIVE_AUXILIARY;
      }
    }
    boolean subjectless = !has(heads, relations, verb, Relation.SUBJECT)
        && !has(heads, relations, verb, Relation.PASSIVE_SUBJECT);
    int noun = first - 1;
    boolean joined = noun > 1
        && first < verb
        && subjectless
        && relations[noun] == Relation.CONJUNCT
        && tokens.get(noun).pos().isNoun()
        && heads[noun] < noun
        && hasCoordinatorBetween(relations, heads[noun], noun);
    boolean finiteClause = relations[verb] == Relation.COMPLEMENT
        || relations[verb] == Relation.CONJUNCT
        || relations[verb] == Relation.RELATIVE_CLAUSE;
    if (joined && finiteClause && heads[verb] < noun) {
      heads[noun] = verb;
      relations[noun] = passive ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT;
      relations[verb] = Relation.CONJUNCT;
    }
  }

  static boolean hasCoordinatorBetween(Relation[] relations, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (relations[i] == Relation.COORDINATOR) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAuxiliary(Relation relation) {
    return relation == Relation.AUXILIARY || relation == Relation.PASSIVE_AUXILIARY;
  }

  private static boolean has(int[] heads, Relation[] relations, int head, Relation wanted) {
    return first(heads, relations, head, wanted) >= 0;
  }

  /** The first token that hangs on another by a relation, or -1. */
  static int first(int[] heads, Relation[] relations, int head, Relation wanted) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a token hangs on another through any number of steps. */
  static boolean hangsOn(int[] heads, int token, int above) {
    int at = heads[token];
    for (int steps = 0; at >= 0 && steps < heads.length; steps++) {
      if (at == above) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }

  /** "is considering sending troops": a gerund called object or noun clause of a verb is its open complement. */
  private static void gerundAfterVerb(
      List<Token> tokens, int[] heads, Relation[] relations, int i) {
    int head = heads[i];
    if (head < 0
        || head > i
        || tokens.get(i).pos() != PartOfSpeech.VERB_GERUND
        || !tokens.get(head).pos().isVerb()) {
      return;
    }
    if (relations[i] == Relation.NOUN_CLAUSE || relations[i] == Relation.OBJECT) {
      relations[i] = Relation.OPEN_COMPLEMENT;
    }
  }
}
