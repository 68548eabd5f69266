package org.dragoman.ledger;

/**
 * How many of the judged events of one type are right.
 *
 * @param type PLOVER type; "all" for all together
 * @param low lower end of the 95% interval of the share that is right (Wilson 1927), {@code high} its
 *     upper end
 */
public record Audit(String run, String type, int judged, int correct, double low, double high) {
  /** 97.5% of a normal distribution lies below this. */
  private static final double Z = 1.959964;

  /** The figures of a sample. */
  public static Audit of(String run, String type, int judged, int correct) {
    if (judged <= 0 || correct < 0 || correct > judged) {
      throw new IllegalArgumentException(correct + " right of " + judged + " judged");
    }
    double p = correct / (double) judged;
    double z2 = Z * Z / judged;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / judged + z2 / (4 * judged)) / (1 + z2);
    return new Audit(
        run, type, judged, correct, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
