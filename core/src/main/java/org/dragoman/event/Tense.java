package org.dragoman.event;

import java.util.Set;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** When an act stands to the telling, by the form of its verb. */
enum Tense {
  /** "shelled", "was shelled", "shelling" under a past verb. */
  PAST,
  /** "shells", "is shelling", "has shelled"; nouns, which have no tense. */
  PRESENT,
  /** "had shelled". */
  BEFORE_PAST;

  static Tense of(Sentence sentence, Clause clause, Set<String> perfectAuxiliaries) {
    int at = clause.carrier();
    if (!sentence.token(at).pos().isVerb()) {
      return PRESENT;
    }
    for (int steps = 0; steps < 4; steps++) {
      PartOfSpeech own = sentence.token(at).pos();
      for (int aux :
          sentence.parse().dependants(at, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)) {
        boolean perfect = perfectAuxiliaries.contains(sentence.token(aux).lemma());
        switch (sentence.token(aux).pos()) {
          case VERB_PAST -> {
            return perfect ? BEFORE_PAST : PAST;
          }
          case VERB_PRESENT -> {
            return PRESENT;
          }
          default -> {}
        }
      }
      if (own == PartOfSpeech.VERB_PAST) {
        return PAST;
      }
      if (own == PartOfSpeech.VERB_PRESENT) {
        return PRESENT;
      }
      int head = sentence.head(at);
      if (head < 0 || !sentence.token(head).pos().isVerb()) {
        break;
      }
      at = head;
    }
    return PAST;
  }
}
