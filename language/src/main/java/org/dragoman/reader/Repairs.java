package org.dragoman.reader;

import java.util.List;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/**
 * NLP4J's systematic errors that a rule can mend without knowing what the words mean. Each rule
 * says which construction it mends.
 */
final class Repairs {
  private Repairs() {}

  static void apply(List<Token> tokens, int[] heads, Relation[] relations) {
    for (int i = 0; i < tokens.size(); i++) {
      gerundAfterVerb(tokens, heads, relations, i);
    }
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
