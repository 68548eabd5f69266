package org.dragoman.place;

import java.util.Set;

/**
 * What happened, as far as its place depends on it.
 *
 * @param predicate the token of the verb or noun that tells it
 * @param doers tokens that stand for who did it, which are no places here
 * @param undergoers tokens that stand for whom it was done to
 */
public record Happening(int predicate, Set<Integer> doers, Set<Integer> undergoers, Sort sort) {
  public Happening {
    doers = Set.copyOf(doers);
    undergoers = Set.copyOf(undergoers);
  }

  /** Whether the one it is done to may be its place. */
  public enum Sort {
    /** Words: "accused Syria" is not in Syria. */
    SAID,
    /** A deed: "shelled Aleppo" is in Aleppo, "a visit to Cairo" in Cairo. */
    DONE,
    /** A deed that leaves a place: "withdrew from Gaza". */
    LEFT
  }

  /** The same told by another token: a light verb for its noun. */
  public Happening toldBy(int token) {
    return new Happening(token, doers, undergoers, sort);
  }
}
