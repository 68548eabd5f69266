package org.dragoman.time;

import java.util.Optional;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** Which event "after" and "before" count from. */
final class Anchors {
  private Anchors() {}

  /** The noun or verb that this preposition or conjunction opens, if it opens any. */
  static Optional<Integer> of(Sentence sentence, int link) {
    int object = sentence.parse().dependant(link, Relation.PREPOSITION_OBJECT);
    int clause = sentence.parse().dependant(link, Relation.PREPOSITION_CLAUSE);
    if (object >= 0 || clause >= 0) {
      return Optional.of(object >= 0 ? object : clause);
    }
    int head = sentence.head(link);
    boolean marks = head > link && sentence.relation(link) == Relation.MARKER;
    if (marks) {
      return Optional.of(head);
    }
    return headAfter(sentence, link);
  }

  /** Where the parser saw no object: the noun phrase that follows at once. */
  private static Optional<Integer> headAfter(Sentence sentence, int link) {
    int next = link + 1;
    if (next >= sentence.size()) {
      return Optional.empty();
    }
    PartOfSpeech pos = sentence.token(next).pos();
    boolean opens = pos.isNoun()
        || pos == PartOfSpeech.DETERMINER
        || pos == PartOfSpeech.POSSESSIVE_PRONOUN
        || pos == PartOfSpeech.VERB_GERUND;
    if (!opens) {
      return Optional.empty();
    }
    int at = next;
    while (sentence.head(at) > at) {
      at = sentence.head(at);
    }
    boolean event =
        sentence.token(at).pos().isNoun() || sentence.token(at).pos().isVerb();
    return event ? Optional.of(at) : Optional.empty();
  }
}
