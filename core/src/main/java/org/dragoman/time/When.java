package org.dragoman.time;

import java.time.LocalDate;

/**
 * A stretch of days and how exactly it is known.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record When(LocalDate first, LocalDate last, Precision precision) {
  /** How exactly a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    UNKNOWN
  }

  public static When day(LocalDate day) {
    return new When(day, day, Precision.DAY);
  }

  /** "2020-01-10", "2020-01" or "2020", as exactly as it is known; empty when unknown. */
  public String iso() {
    return switch (precision) {
      case DAY -> first.toString();
      case MONTH -> first.toString().substring(0, 7);
      case YEAR -> first.toString().substring(0, 4);
      case UNKNOWN -> "";
    };
  }
}
