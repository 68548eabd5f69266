package org.dragoman.time;

/** Where the verb looks that a time hangs on. */
enum Direction {
  PAST,
  FUTURE,
  /** The words do not say; the news look back. */
  OPEN
}
