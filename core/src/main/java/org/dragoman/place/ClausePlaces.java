package org.dragoman.place;

import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Parse;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/**
 * Which of a sentence's places belongs to the clause of a predicate. From each name the way up the
 * parse is walked to the predicate: it must lead over a preposition of place, may lead over nouns
 * ("in a village near Mosul"), and may not enter another clause. Of several places the one tied most
 * closely wins, and of equally tied ones the smallest. Immutable.
 */
public final class ClausePlaces {
  /** How a place is tied to a predicate, the closest first. */
  private enum Tie {
    PREDICATE("tied to the predicate by"),
    CARRIER("tied to the predicate's verb by"),
    ARGUMENT("tied to the predicate's noun by"),
    GOAL("where the movement goes, by"),
    DISTANCE("the place that the distance is counted from, by"),
    FRONT("at the front of the sentence, by"),
    SIBLING("tied to a verb beside the predicate by");

    private final String words;

    Tie(String words) {
      this.words = words;
    }
  }

  /** A tie and the token that makes it. */
  private record Found(Tie tie, int token) {}

  private final WordLists words;

  /**
   * Reads the word lists of places.
   *
   * @throws IllegalArgumentException when one is used and missing
   */
  public ClausePlaces(WordLists words) {
    this.words = words;
  }

  /**
   * The place of the clause of a predicate: where it happened, never where its actors come from.
   *
   * @param predicate the token of the verb or noun that tells the event
   * @param actors tokens that stand for actors of this clause, which are no places here
   * @return nothing when the clause names no place
   */
  public Optional<ClausePlace> of(
      StoryPlaces places, Sentence sentence, int predicate, Set<Integer> actors) {
    ClausePlace best = null;
    Found bestFound = null;
    for (PlaceMention mention : places.in(sentence.index())) {
      Optional<Found> found =
          isActor(mention, actors) ? Optional.empty() : tie(sentence, mention, predicate);
      if (found.isPresent()
          && (best == null || isBetter(found.get(), mention, bestFound, best.mention()))) {
        bestFound = found.get();
        best = new ClausePlace(
            mention,
            bestFound.token(),
            bestFound.tie().words + " '" + sentence.token(bestFound.token()).lower() + "'; "
                + mention.because());
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isActor(PlaceMention mention, Set<Integer> actors) {
    for (int token = mention.first(); token <= mention.last(); token++) {
      if (actors.contains(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetter(
      Found found,
      PlaceMention mention,
      @org.jspecify.annotations.Nullable Found bestFound,
      PlaceMention best) {
    if (bestFound == null) {
      return true;
    }
    if (found.tie() != bestFound.tie()) {
      return found.tie().compareTo(bestFound.tie()) < 0;
    }
    return size(mention.place()) < size(best.place());
  }

  private static int size(Place place) {
    return switch (place.kind()) {
      case LANDMARK -> 0;
      case CITY -> 1;
      case REGION -> 2;
      case AREA -> 3;
      case COUNTRY -> 4;
    };
  }

  /** The way from the name up to the predicate. */
  private Optional<Found> tie(Sentence sentence, PlaceMention mention, int predicate) {
    int at = head(sentence, mention);
    int preposition = -1;
    boolean distance = false;
    boolean goal = false;
    for (int steps = 0; steps < sentence.size() && at != predicate; steps++) {
      int up = sentence.head(at);
      if (up < 0) {
        return Optional.empty();
      }
      if (isVerbOfClause(sentence, at)) {
        return preposition < 0 ? Optional.empty() : across(sentence, at, preposition, predicate);
      }
      Relation relation = sentence.relation(at);
      if (relation == Relation.PREPOSITION_OBJECT) {
        String lemma = sentence.token(up).lower();
        if (words.list("place-prepositions").contains(lemma)) {
          preposition = up;
        } else if (words.list("name-links").contains(lemma) && isPlaceNoun(sentence, up)) {
          distance |= words
              .list("directions")
              .contains(sentence.token(sentence.head(up)).lower());
        } else if (words.list("goal-prepositions").contains(lemma)) {
          preposition = up;
          goal = true;
        } else if (preposition < 0) {
          return Optional.empty();
        }
      } else if (!leadsOn(sentence, at, relation)) {
        return Optional.empty();
      }
      at = up;
    }
    if (preposition < 0 || at != predicate) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(kind(sentence, preposition, predicate, distance, goal), preposition));
  }

  private Tie kind(
      Sentence sentence, int preposition, int predicate, boolean distance, boolean goal) {
    if (goal) {
      return Tie.GOAL;
    }
    if (distance) {
      return Tie.DISTANCE;
    }
    return sentence.head(preposition) == predicate ? Tie.PREDICATE : Tie.ARGUMENT;
  }

  private static int head(Sentence sentence, PlaceMention mention) {
    for (int token = mention.last(); token >= mention.first(); token--) {
      int head = sentence.head(token);
      if (head < mention.first() || head > mention.last()) {
        return token;
      }
    }
    return mention.last();
  }

  /** "the city of Basra", "the streets of Cairo", "40 km north of Geneina". */
  private boolean isPlaceNoun(Sentence sentence, int preposition) {
    int noun = sentence.head(preposition);
    if (noun < 0) {
      return false;
    }
    String lemma = sentence.token(noun).lemma();
    return words.list("place-nouns").contains(lemma)
        || words.list("place-types").contains(lemma)
        || words.list("city-types").contains(lemma)
        || words.list("directions").contains(sentence.token(noun).lower());
  }

  /** Whether a name or noun by this relation still says where its head is. */
  private boolean leadsOn(Sentence sentence, int at, Relation relation) {
    String head = sentence.token(sentence.head(at)).lemma();
    return switch (relation) {
      case POSSESSOR, COMPOUND, MODIFIER ->
        words.list("place-nouns").contains(head)
            || words.list("place-types").contains(head)
            || words.list("city-types").contains(head)
            || sentence.token(sentence.head(at)).pos().isName();
      case APPOSITION, CONJUNCT, PREPOSITION -> true;
      case OBJECT, SUBJECT, PASSIVE_SUBJECT, ATTRIBUTE, NOUN_ADVERB, ADVERB, DATIVE ->
        !words.list("seat-nouns").contains(sentence.token(at).lemma());
      default -> false;
    };
  }

  private static boolean isVerbOfClause(Sentence sentence, int token) {
    if (!sentence.token(token).pos().isVerb()) {
      return false;
    }
    return switch (sentence.relation(token)) {
      case MODIFIER, COMPOUND -> false;
      default -> true;
    };
  }

  /** The place hangs on another verb: the one that carries the predicate, or one that shares. */
  private Optional<Found> across(Sentence sentence, int verb, int preposition, int predicate) {
    Parse parse = sentence.parse();
    boolean direct = sentence.head(preposition) == verb;
    if (!direct) {
      return Optional.empty();
    }
    int above = sentence.head(predicate);
    boolean carries = above == verb
        && switch (sentence.relation(predicate)) {
          case OBJECT, SUBJECT, PASSIVE_SUBJECT, OPEN_COMPLEMENT, DATIVE -> true;
          default -> false;
        };
    if (carries) {
      return Optional.of(new Found(Tie.CARRIER, preposition));
    }
    boolean held =
        words.list("located-participles").contains(sentence.token(verb).lemma())
            && parse.dominates(predicate, verb);
    if (held) {
      return Optional.of(new Found(Tie.ARGUMENT, preposition));
    }
    if (preposition < 3 && parse.dominates(verb, predicate)) {
      return Optional.of(new Found(Tie.FRONT, preposition));
    }
    boolean sibling = above == verb && sentence.relation(predicate) == Relation.CONJUNCT
        || sentence.head(verb) == predicate && sentence.relation(verb) == Relation.CONJUNCT;
    return sibling ? Optional.of(new Found(Tie.SIBLING, preposition)) : Optional.empty();
  }
}
