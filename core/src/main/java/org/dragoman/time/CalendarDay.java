package org.dragoman.time;

import java.time.LocalDate;
import java.time.MonthDay;
import org.dragoman.time.TimeMention.Kind;

/**
 * A day of a month, with its year or without.
 *
 * @param year 0 when it is not written
 * @param weekday 1 to 7 when it is written beside, else 0; it tells the year apart
 */
record CalendarDay(int year, MonthDay day, int weekday) implements Expression {
  // Without a governing verb a day of the months ahead is nearer than one of almost a year ago.
  private static final int AHEAD = 120;
  // A day this far off would be written with its year; one this near on the other side would not.
  private static final int FAR = 330;
  private static final int NEAR = 35;

  CalendarDay(int year, MonthDay day) {
    this(year, day, 0);
  }

  CalendarDay year(int written) {
    return new CalendarDay(written, day, weekday);
  }

  CalendarDay weekday(int written) {
    return new CalendarDay(year, day, written);
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
    if (weekday != 0) {
      for (int offset : new int[] {0, -1, 1, -2, 2}) {
        LocalDate candidate = day.atYear(anchor.getYear() + offset);
        if (candidate.getDayOfWeek().getValue() == weekday
            && Math.abs(candidate.toEpochDay() - anchor.toEpochDay()) < 366) {
          return candidate;
        }
      }
    }
    LocalDate here = day.atYear(anchor.getYear());
    LocalDate back = here.isAfter(anchor) ? day.atYear(anchor.getYear() - 1) : here;
    LocalDate ahead = here.isBefore(anchor) ? day.atYear(anchor.getYear() + 1) : here;
    long behind = anchor.toEpochDay() - back.toEpochDay();
    long before = ahead.toEpochDay() - anchor.toEpochDay();
    return switch (direction) {
      case PAST -> behind > FAR && before <= NEAR ? ahead : back;
      case FUTURE -> before > FAR && behind <= NEAR ? back : ahead;
      case OPEN -> before <= AHEAD && before < behind ? ahead : back;
    };
  }
}
