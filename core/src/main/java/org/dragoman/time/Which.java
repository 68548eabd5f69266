package org.dragoman.time;

/** Which of several: "last Friday", "next year", "the previous month". */
enum Which {
  /** Not said: the governing verb decides. */
  OPEN,
  LAST,
  THIS,
  NEXT,
  /** Before the days last spoken of. */
  PREVIOUS,
  /** After the days last spoken of. */
  FOLLOWING,
  /** The days last spoken of. */
  SAME;

  /** Counted from the days last spoken of, not from the day of the report. */
  boolean fromReference() {
    return this == PREVIOUS || this == FOLLOWING || this == SAME;
  }

  /** How many units to move by. */
  int steps() {
    return switch (this) {
      case LAST, PREVIOUS -> -1;
      case NEXT, FOLLOWING -> 1;
      case OPEN, THIS, SAME -> 0;
    };
  }
}
