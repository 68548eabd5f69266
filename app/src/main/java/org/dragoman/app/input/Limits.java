package org.dragoman.app.input;

/** How much of a thing is still a report. */
final class Limits {
  /** Characters of one report: ten times the longest that a wire agency sends. */
  static final int REPORT = 1_000_000;

  /** Bytes of one row of JSON Lines, escapes and all. */
  static final int ROW_BYTES = 4_000_000;

  static final String HELP = "split it into reports, one a file, or one a line of JSON Lines";

  private Limits() {}

  static String tooLong(long size) {
    return String.format(java.util.Locale.ROOT, "%,d characters are no single report", size);
  }
}
