package org.dragoman.story;

/** What two texts are to each other. */
public enum Likeness {
  /** The same text, cut, padded, re-titled or passed on. */
  COPY,
  /** A later or earlier version: much of it word for word, much of it new. */
  VERSION,
  /** Two texts, even when they tell the same event and quote the same words. */
  OTHER;

  /**
   * From this share of the shorter text's runs on, it is in the longer one. Edits at both ends and
   * some words changed in between leave 0.8 of a copy; see the bench report on copies.
   */
  private static final double COPIED = 0.6;

  /** Shared quotations stay below this share; a version keeps whole paragraphs. */
  private static final double PARTLY = 0.3;

  /** Runs: a stock phrase or two are no copy of anything. */
  private static final int FEWEST = 6;

  static Likeness of(int shared, int shorter) {
    if (shared < FEWEST && shared < shorter) {
      return OTHER;
    }
    double share = (double) shared / Math.max(1, shorter);
    return share >= COPIED ? COPY : share >= PARTLY ? VERSION : OTHER;
  }
}
