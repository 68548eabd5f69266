package org.dragoman.event;

import java.util.Set;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** When an act stands to the telling, by the form of its verb. */
enum Tense {
  /** "shelled", "was shelled", "shelling" under a past verb. */
  PAST,
  /** "shells", "is shelling", "has been shelling". */
  PRESENT,
  /** "has shelled", "has been shelled". */
  PERFECT,
  /** "had shelled". */
  BEFORE_PAST,
  /** A noun that no verb carries. */
  NONE;

  /** How far up a form without tense looks for one: "shelling" under "killed" under "left". */
  private static final int FARTHEST = 4;

  /** The tense of a word; what has none of its own takes the verb's above. */
  static Tense of(Sentence sentence, int word, Set<String> perfectAuxiliaries) {
    int at = word;
    if (!sentence.token(at).pos().isVerb()) {
      return NONE;
    }
    for (int steps = 0; steps < FARTHEST; steps++) {
      for (int aux :
          sentence.parse().dependants(at, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)) {
        boolean perfect = perfectAuxiliaries.contains(sentence.token(aux).lemma());
        switch (sentence.token(aux).pos()) {
          case VERB_PAST -> {
            return perfect ? BEFORE_PAST : PAST;
          }
          case VERB_PRESENT -> {
            boolean goesOn = sentence.token(at).pos() == PartOfSpeech.VERB_GERUND;
            return perfect && !goesOn ? PERFECT : PRESENT;
          }
          default -> {}
        }
      }
      if (sentence.token(at).pos() == PartOfSpeech.VERB_PAST) {
        return PAST;
      }
      if (sentence.token(at).pos() == PartOfSpeech.VERB_PRESENT) {
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
