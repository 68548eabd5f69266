package org.dragoman.place;

import java.util.Optional;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.mention.Occasion;

/**
 * Which of a sentence's places belongs to the clause of a predicate: the one tied most closely to
 * it, and of equally tied ones the smallest. Immutable.
 */
public final class ClausePlaces {
  private final PlaceTies ties;
  private final Occasion occasion;

  /**
   * Reads the word lists of places.
   *
   * @throws IllegalArgumentException when one is used and missing
   */
  public ClausePlaces(WordLists words) {
    this.ties = new PlaceTies(words);
    this.occasion = new Occasion(words);
  }

  /**
   * The place of what happened, by the words of its own clause, else for deeds by those of a clause
   * that tells the same occasion ("wounded when a car exploded in Gaza"); never where its doers come
   * from.
   *
   * @return nothing when no such clause names a place
   */
  public Optional<ClausePlace> of(StoryPlaces places, Sentence sentence, Happening happening) {
    Optional<ClausePlace> found = ofClause(places, sentence, happening);
    if (found.isPresent() || happening.sort() == Happening.Sort.SAID) {
      return found;
    }
    for (int teller : occasion.of(sentence, happening.predicate())) {
      found = ofClause(places, sentence, happening.toldBy(teller));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<ClausePlace> ofClause(
      StoryPlaces places, Sentence sentence, Happening happening) {
    Optional<ClausePlace> best = Optional.empty();
    int bestRank = Integer.MAX_VALUE;
    for (PlaceMention mention : places.in(sentence.index())) {
      Optional<PlaceTies.Found> tie = ties.of(sentence, mention, happening);
      if (tie.isEmpty()) {
        continue;
      }
      // Of the same rank of tie the smaller place.
      int rank = tie.get().tie().rank() * Place.Kind.values().length + size(mention.place());
      if (rank < bestRank) {
        bestRank = rank;
        best = tie.map(t -> new ClausePlace(
            mention,
            t.token(),
            t.tie().words() + " '" + sentence.token(t.token()).lower() + "'; "
                + mention.because()));
      }
    }
    return best;
  }

  /** The smaller the more exactly it says where. */
  static int size(Place place) {
    return switch (place.kind()) {
      case LANDMARK -> 0;
      case CITY -> 1;
      case REGION -> 2;
      case AREA -> 3;
      case COUNTRY -> 4;
    };
  }
}
