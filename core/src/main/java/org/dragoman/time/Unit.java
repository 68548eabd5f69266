package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A unit of the calendar: how to move by it, what stretch of days it is, how TIMEX3 writes it. */
public enum Unit {
  SECOND("S"),
  MINUTE("N"),
  HOUR("H"),
  DAY("D"),
  WEEK("W"),
  FORTNIGHT("F"),
  WEEKEND("E"),
  MONTH("M"),
  QUARTER("Q"),
  YEAR("Y"),
  DECADE("T"),
  CENTURY("C");

  private final String listed;

  Unit(String listed) {
    this.listed = listed;
  }

  /**
   * The unit that a word list names: unit-M.
   *
   * @throws IllegalArgumentException for a name that is none
   */
  static Unit listed(String name) {
    for (Unit unit : values()) {
      if (unit.listed.equals(name)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(
        "no calendar unit '" + name + "'; known are S N H D W F E M Q Y T C");
  }

  boolean isShorterThanDay() {
    return compareTo(DAY) < 0;
  }

  /** The day so many units later, earlier when negative. Hours count by whole days. */
  LocalDate move(LocalDate day, int amount) {
    return switch (this) {
      case SECOND, MINUTE -> day;
      case HOUR -> day.plusDays(amount / 24);
      case DAY -> day.plusDays(amount);
      case WEEK, WEEKEND -> day.plusWeeks(amount);
      case FORTNIGHT -> day.plusWeeks(2L * amount);
      case MONTH -> day.plusMonths(amount);
      case QUARTER -> day.plusMonths(3L * amount);
      case YEAR -> day.plusYears(amount);
      case DECADE -> day.plusYears(10L * amount);
      case CENTURY -> day.plusYears(100L * amount);
    };
  }

  /** The unit that holds this day. A week has month precision, a quarter year precision: so the codebook. */
  When around(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> When.day(day);
      case WEEK -> new When(monday, monday.plusDays(6), When.Precision.MONTH);
      case FORTNIGHT -> new When(monday, monday.plusDays(13), When.Precision.MONTH);
      case WEEKEND -> new When(monday.plusDays(5), monday.plusDays(6), When.Precision.MONTH);
      case MONTH -> When.month(YearMonth.from(day));
      case QUARTER -> quarter(day);
      case YEAR -> When.year(day.getYear());
      case DECADE -> years(Math.floorDiv(day.getYear(), 10) * 10, 10);
      case CENTURY -> years(Math.floorDiv(day.getYear(), 100) * 100, 100);
    };
  }

  private static When quarter(LocalDate day) {
    YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
    return new When(first.atDay(1), first.plusMonths(2).atEndOfMonth(), When.Precision.YEAR);
  }

  private static When years(int first, int count) {
    return new When(
        LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), When.Precision.UNKNOWN);
  }

  /** The unit that holds this day, as TIMEX3 writes it. */
  String timex(LocalDate day) {
    String iso = day.toString();
    return switch (this) {
      case SECOND, MINUTE, HOUR, DAY -> iso;
      case WEEK, FORTNIGHT -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH -> iso.substring(0, 7);
      case QUARTER -> iso.substring(0, 4) + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
      case YEAR -> iso.substring(0, 4);
      case DECADE -> iso.substring(0, 3) + "X";
      case CENTURY -> iso.substring(0, 2) + "XX";
    };
  }

  private static String week(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + (week < 10 ? "0" : "") + week;
  }

  /** So many units as TIMEX3 writes a duration; {@code count} is a number or "X". */
  String duration(String count) {
    return switch (this) {
      case SECOND -> "PT" + count + "S";
      case MINUTE -> "PT" + count + "M";
      case HOUR -> "PT" + count + "H";
      case DAY -> "P" + count + "D";
      case WEEK -> "P" + count + "W";
      case FORTNIGHT -> "P" + times(count, 2) + "W";
      case WEEKEND -> "P" + count + "WE";
      case MONTH -> "P" + count + "M";
      case QUARTER -> "P" + times(count, 3) + "M";
      case YEAR -> "P" + count + "Y";
      case DECADE -> count.equals("X") ? "PXDE" : "P" + times(count, 10) + "Y";
      case CENTURY -> count.equals("X") ? "PXCE" : "P" + times(count, 100) + "Y";
    };
  }

  private static String times(String count, int by) {
    boolean whole =
        !count.isEmpty() && count.chars().allMatch(Character::isDigit) && count.length() < 8;
    return whole ? Long.toString(Long.parseLong(count) * by) : "X";
  }
}
