package org.dragoman.story;

/**
 * Two documents that share text.
 *
 * @param one the smaller of both ids
 * @param other the greater of both ids
 * @param shared runs of four words that both have
 * @param shareOfOther how much of the first is in the second, 0 to 1
 * @param shareOfOne how much of the second is in the first, 0 to 1
 */
public record Pair(
    String one,
    String other,
    Likeness likeness,
    int shared,
    double shareOfOther,
    double shareOfOne) {
  public Pair {
    if (one.compareTo(other) >= 0) {
      throw new IllegalArgumentException(
          "a pair is of two ids in order, got " + one + ", " + other);
    }
  }

  /** The other one of this one. */
  String partner(String id) {
    return id.equals(one) ? other : one;
  }

  /** How much of this document is in its partner, 0 to 1. */
  public double shareOf(String id) {
    return id.equals(one) ? shareOfOther : shareOfOne;
  }
}
