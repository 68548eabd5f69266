package org.dragoman.app.evaluate;

/**
 * Counts of a measure.
 *
 * @param right found and right
 * @param ours all that was found
 * @param gold all that was to be found
 */
record Score(int right, int ours, int gold) {
  static final Score NONE = new Score(0, 0, 0);

  Score plus(Score other) {
    return new Score(right + other.right, ours + other.ours, gold + other.gold);
  }

  /** Of what was found, the share that is right; 0 when nothing was found. */
  double precision() {
    return ours == 0 ? 0 : (double) right / ours;
  }

  /** Of what was to be found, the share that was. */
  double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  double f1() {
    return right == 0 ? 0 : 2.0 * right / (ours + gold);
  }
}
