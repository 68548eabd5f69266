package org.dragoman.reader;

import java.util.List;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/** The tokens of a sentence and what hangs on what, for those who mend it in place. */
abstract class Arcs {
  final List<Token> tokens;
  final int[] heads;
  final Relation[] relations;

  Arcs(List<Token> tokens, int[] heads, Relation[] relations) {
    this.tokens = tokens;
    this.heads = heads;
    this.relations = relations;
  }

  final boolean has(int head, Relation wanted) {
    return first(head, wanted) >= 0;
  }

  /** The first token that hangs on another in this relation, or -1. */
  final int first(int head, Relation wanted) {
    return Repairs.first(heads, relations, head, wanted);
  }

  final boolean hasSubject(int verb) {
    return has(verb, Relation.SUBJECT) || has(verb, Relation.PASSIVE_SUBJECT);
  }

  /** Makes a noun the subject of a verb, of a passive one when it has the auxiliary. */
  final void attachSubject(int noun, int verb) {
    boolean passive = has(verb, Relation.PASSIVE_AUXILIARY);
    attach(noun, verb, passive ? Relation.PASSIVE_SUBJECT : Relation.SUBJECT);
  }

  final void attach(int token, int head, Relation relation) {
    heads[token] = head;
    relations[token] = relation;
  }
}
