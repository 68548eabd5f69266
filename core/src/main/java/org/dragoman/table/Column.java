package org.dragoman.table;

/** A column of a table: its name and what its cells hold. */
public record Column(String name, Kind kind) {
  /** What a cell holds, and as which Java type. */
  public enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Integer}. */
    INTEGER,
    /** {@link Long}. */
    LONG,
    /** {@link Double}. */
    NUMBER,
    /** {@link Boolean}. */
    FLAG,
    /** {@link java.time.LocalDate}. */
    DAY,
    /** List of {@link String}. */
    TEXTS,
    /** List of {@link Integer}. */
    INTEGERS,
    /** List of {@link Float}. */
    FLOATS
  }
}
