package org.dragoman.ingest;

/** How much of a thing is still a report. */
public final class ReportSize {
  /** Characters of one report: ten times the longest that a wire agency sends. */
  public static final int CHARACTERS = 1_000_000;

  /** Bytes of one report, or of one row of a table, escapes and all. */
  public static final int BYTES = 4_000_000;

  public static final String HELP =
      "split it into reports, one a file, or one a line of JSON Lines";

  private ReportSize() {}

  public static String tooLong(long size) {
    return String.format(java.util.Locale.ROOT, "%,d characters are no single report", size);
  }
}
