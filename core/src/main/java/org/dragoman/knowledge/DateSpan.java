package org.dragoman.knowledge;

import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included; open ends are {@link #ALWAYS}'s ends. */
public record DateSpan(LocalDate from, LocalDate to) {
  /** All days. */
  public static final DateSpan ALWAYS = new DateSpan(LocalDate.MIN, LocalDate.MAX);

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public boolean overlaps(DateSpan other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /**
   * Reads {@code 2018-04-26 .. 2021-01-20}, {@code 2014-06 ..}, {@code .. 1991} or a single date. A
   * month or a year counts from its first day or to its last.
   *
   * @throws java.time.format.DateTimeParseException when one end is no date
   */
  public static DateSpan parse(String text) {
    int dots = text.indexOf("..");
    String first = dots < 0 ? text.strip() : text.substring(0, dots).strip();
    String last = dots < 0 ? first : text.substring(dots + 2).strip();
    return new DateSpan(
        first.isEmpty() ? LocalDate.MIN : firstDay(first),
        last.isEmpty() ? LocalDate.MAX : lastDay(last));
  }

  private static LocalDate firstDay(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.parse(date + "-01-01");
      case 7 -> LocalDate.parse(date + "-01");
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate lastDay(String date) {
    return switch (date.length()) {
      case 4 -> LocalDate.parse(date + "-12-31");
      case 7 -> LocalDate.parse(date + "-01").plusMonths(1).minusDays(1);
      default -> LocalDate.parse(date);
    };
  }
}
