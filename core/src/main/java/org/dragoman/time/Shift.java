package org.dragoman.time;

/**
 * A distance from another event: "a day after the attack".
 *
 * @param anchor token of the same sentence that tells the other event
 * @param amount how many units, negative when before it
 * @param unit of what
 */
public record Shift(int anchor, int amount, Unit unit) {

  /** The days this far from the days of the other event; unknown when those are. */
  public When from(When other) {
    if (!other.isKnown()) {
      return When.unknown();
    }
    return unit.around(unit.move(other.first(), amount)).atBest(other.precision());
  }
}
