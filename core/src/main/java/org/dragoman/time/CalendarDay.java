package org.dragoman.time;

import java.time.LocalDate;
import java.time.MonthDay;
import org.dragoman.time.TimeMention.Kind;

/**
 * A day of a month, with its year or without.
 *
 * @param year 0 when it is not written
 */
record CalendarDay(int year, MonthDay day) implements Expression {
  // Without a governing verb a day of the months ahead is nearer than one of almost a year ago.
  private static final int AHEAD = 120;

  CalendarDay year(int written) {
    return new CalendarDay(written, day);
  }

  @Override
  public Meaning resolve(Reading reading) {
    if (year != 0) {
      LocalDate full = day.atYear(year);
      return Meaning.date(full.toString(), When.day(full), "as written");
    }
    if (reading.anchor().isEmpty()) {
      String open = day.toString().substring(2);
      return Meaning.of(Kind.DATE, "XXXX-" + open, "no year, and the report has no date");
    }
    LocalDate anchor = reading.anchor().get();
    LocalDate found = near(anchor, reading.direction());
    return Meaning.date(found.toString(), When.day(found), "the year nearest to " + anchor);
  }

  private LocalDate near(LocalDate anchor, Direction direction) {
    LocalDate here = day.atYear(anchor.getYear());
    LocalDate back = here.isAfter(anchor) ? day.atYear(anchor.getYear() - 1) : here;
    LocalDate ahead = here.isBefore(anchor) ? day.atYear(anchor.getYear() + 1) : here;
    return switch (direction) {
      case PAST -> back;
      case FUTURE -> ahead;
      case OPEN -> {
        long behind = anchor.toEpochDay() - back.toEpochDay();
        long before = ahead.toEpochDay() - anchor.toEpochDay();
        yield before <= AHEAD && before < behind ? ahead : back;
      }
    };
  }
}
