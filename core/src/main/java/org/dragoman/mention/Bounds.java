package org.dragoman.mention;

/**
 * What a number says.
 *
 * @param min at least
 * @param max at most; {@link Long#MAX_VALUE} when open
 * @param approximate "about 300": the bounds are those of the words, the truth may lie beside them
 */
public record Bounds(long min, long max, boolean approximate) {
  public Bounds {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "bounds must satisfy 0 <= min <= max, got " + min + ".." + max);
    }
  }

  public static Bounds exactly(long value) {
    return new Bounds(value, value, false);
  }

  /** Both together: six rebels and four soldiers. */
  public Bounds plus(Bounds other) {
    return new Bounds(sum(min, other.min), sum(max, other.max), approximate || other.approximate);
  }

  private static long sum(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  public boolean isOpen() {
    return max == Long.MAX_VALUE;
  }

  /** "12", "~300", "15..", "20..30". */
  @Override
  public String toString() {
    String range = min == max ? Long.toString(min) : min + ".." + (isOpen() ? "" : max);
    return (approximate ? "~" : "") + range;
  }
}
