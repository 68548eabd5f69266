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
      case 4 -> day(date + "-01-01");
      case 7 -> day(date + "-01");
      default -> day(date);
    };
  }

  private static LocalDate lastDay(String date) {
    return switch (date.length()) {
      case 4 -> day(date + "-12-31");
      case 7 -> day(date + "-01").plusMonths(1).minusDays(1);
      default -> day(date);
    };
  }

  /** The general parser is ten times slower, and the built-in knowledge has 60,000 dates. */
  private static LocalDate day(String date) {
    boolean plain = date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-';
    for (int i = 0; plain && i < 10; i++) {
      plain = i == 4 || i == 7 || (date.charAt(i) >= '0' && date.charAt(i) <= '9');
    }
    int month = plain ? number(date, 5, 7) : 0;
    int day = plain ? number(date, 8, 10) : 0;
    boolean certain = month >= 1 && month <= 12 && day >= 1 && day <= 28;
    return certain ? LocalDate.of(number(date, 0, 4), month, day) : LocalDate.parse(date);
  }

  private static int number(String date, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      number = number * 10 + date.charAt(i) - '0';
    }
    return number;
  }
}
