package org.dragoman.mention;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * The predicates that tell of one occasion: in "a bomber struck a market, killing 12 and wounding 30" they are
 * struck, killing and wounding; in "22 were killed in the attack" they are attack and killed. Reported content,
 * conditions and what came before or after are other occasions. Immutable.
 */
public final class Occasion {
  private final Set<String> markers;
  private final Set<String> prepositions;
  private final Set<String> occurrence;

  /**
   * Reads the word lists of occasions.
   *
   * @throws IllegalArgumentException when one is missing
   */
  public Occasion(WordLists lists) {
    markers = lists.list("simultaneous");
    prepositions = lists.list("same-occasion");
    occurrence = lists.list("occurrence-verb");
  }

  /** The predicate and those that tell the same, the nearest first. */
  public Set<Integer> of(Sentence sentence, int predicate) {
    Set<Integer> zone = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(predicate);
    while (!open.isEmpty()) {
      int at = open.remove();
      if (zone.add(at)) {
        for (int dependant : sentence.parse().dependants(at)) {
          if (tellsBelow(sentence, at, dependant)) {
            open.add(dependant);
          }
        }
        int above = above(sentence, at);
        if (above >= 0) {
          open.add(above);
        }
      }
    }
    return zone;
  }

  private boolean tellsBelow(Sentence sentence, int at, int dependant) {
    boolean verb = sentence.token(at).pos().isVerb();
    boolean dependantVerb = isVerbal(sentence, dependant);
    return switch (sentence.relation(dependant)) {
      case CONJUNCT -> verb && dependantVerb;
      case ADVERBIAL_CLAUSE -> isSame(sentence, dependant);
      case OPEN_COMPLEMENT -> isBareGerund(sentence, dependant);
      case NOUN_CLAUSE, RELATIVE_CLAUSE -> !verb && dependantVerb;
      default -> false;
    };
  }

  private int above(Sentence sentence, int at) {
    int head = sentence.head(at);
    if (head < 0) {
      return -1;
    }
    boolean verbAbove = sentence.token(head).pos().isVerb();
    return switch (sentence.relation(at)) {
      case CONJUNCT -> verbAbove && isVerbal(sentence, at) ? head : -1;
      case ADVERBIAL_CLAUSE -> isSame(sentence, at) ? head : -1;
      case SUBJECT, PASSIVE_SUBJECT, OBJECT ->
        occurrence.contains(sentence.token(head).lemma()) && verbAbove ? head : -1;
      case PREPOSITION_OBJECT -> abovePreposition(sentence, head);
      default -> -1;
    };
  }

  private int abovePreposition(Sentence sentence, int preposition) {
    int head = sentence.head(preposition);
    boolean same = prepositions.contains(sentence.token(preposition).lower());
    if (head < 0 || !same) {
      return -1;
    }
    // "sustained injuries in the firing", "killed two men in the raid": parsers hang it on the
    // object.
    boolean onObject = sentence.relation(head) == Relation.OBJECT && head < preposition;
    int verb = onObject ? sentence.head(head) : head;
    return verb >= 0 && isVerbal(sentence, verb) ? verb : -1;
  }

  private static boolean isVerbal(Sentence sentence, int token) {
    return sentence.token(token).pos().isVerb();
  }

  private boolean isSame(Sentence sentence, int clause) {
    Parse parse = sentence.parse();
    for (int mark : parse.dependants(clause, Relation.MARKER, Relation.ADVERB)) {
      if (markers.contains(sentence.token(mark).lower())) {
        return true;
      }
    }
    return isBareGerund(sentence, clause);
  }

  private static boolean isBareGerund(Sentence sentence, int clause) {
    return sentence.token(clause).pos() == PartOfSpeech.VERB_GERUND
        && sentence
            .parse()
            .dependants(clause, Relation.AUXILIARY, Relation.MARKER)
            .isEmpty();
  }
}
