package org.dragoman.event;

/** Whether it happened, and by whose word. */
public enum Factuality {
  /** The reporter says that it happened. */
  ASSERTED,
  /** Somebody else says that it happened. */
  CLAIMED,
  /** Said not to have happened. */
  DENIED,
  /** Announced or expected, not yet done. */
  PLANNED,
  /** If, may, could. */
  HYPOTHETICAL
}
