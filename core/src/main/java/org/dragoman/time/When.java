package org.dragoman.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

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

  public static When month(YearMonth month) {
    return new When(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  public static When year(int year) {
    return new When(
        LocalDate.of(year, 1, 1), Year.of(year).atMonth(12).atEndOfMonth(), Precision.YEAR);
  }

  /** Nothing is known: any day. */
  public static When unknown() {
    return new When(LocalDate.MIN, LocalDate.MAX, Precision.UNKNOWN);
  }

  /** All days from the first of one to the last of the other, as exactly as one date can say it. */
  public static When over(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    boolean month = last.isBefore(first.plusDays(31));
    boolean year = first.getYear() == last.getYear();
    return new When(
        first, last, month ? Precision.MONTH : year ? Precision.YEAR : Precision.UNKNOWN);
  }

  /** The same days, known no more exactly than this. */
  public When atBest(Precision best) {
    return precision.compareTo(best) >= 0 ? this : new When(first, last, best);
  }

  /** Whether any day at all is ruled out. */
  public boolean isKnown() {
    return !first.equals(LocalDate.MIN);
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
