package org.dragoman.story;

import java.util.Optional;

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

  /** What two texts are to each other; empty when they are two. */
  public static Optional<Pair> of(String a, Fingerprint ofA, String b, Fingerprint ofB) {
    int shared = ofA.shared(ofB);
    Likeness likeness = Likeness.of(shared, Math.min(ofA.size(), ofB.size()));
    if (likeness == Likeness.OTHER) {
      return Optional.empty();
    }
    double inB = (double) shared / ofA.size();
    double inA = (double) shared / ofB.size();
    return Optional.of(
        a.compareTo(b) < 0
            ? new Pair(a, b, likeness, shared, inB, inA)
            : new Pair(b, a, likeness, shared, inA, inB));
  }

  /** The other one of this one. */
  public String partner(String id) {
    return id.equals(one) ? other : one;
  }

  /** How much of this document is in its partner, 0 to 1. */
  public double shareOf(String id) {
    return id.equals(one) ? shareOfOther : shareOfOne;
  }
}
