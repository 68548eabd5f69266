package org.dragoman.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dragoman.time.TimeMention.Kind;

/**
 * A month by its name.
 *
 * @param year 0 when it is not written
 * @param month 1 to 12
 * @param years the year it belongs to is so many after the report's; only with {@code which} THIS
 */
record NamedMonth(int year, int month, Which which, int years) implements Expression {
  // "in March", written in January with no verb to ask, is the March to come.
  private static final int AHEAD = 3;
  // "worth millions in October", written in January, is the October gone by: farther ones carry
  // their year.
  private static final int FAR = 8;

  NamedMonth year(int written) {
    return new NamedMonth(written, month, Which.OPEN, 0);
  }

  @Override
  public Meaning resolve(Reading reading) {
    if (year != 0) {
      YearMonth full = YearMonth.of(year, month);
      return Meaning.date(full.toString(), When.month(full), "as written");
    }
    if (reading.anchor().isEmpty()) {
      return Meaning.of(
          Kind.DATE,
          "XXXX-" + (month < 10 ? "0" : "") + month,
          "no year, and the report has no date");
    }
    LocalDate anchor = reading.anchor().get();
    YearMonth found = near(YearMonth.from(anchor), reading.direction());
    return Meaning.date(found.toString(), When.month(found), "the year nearest to " + anchor);
  }

  private YearMonth near(YearMonth now, Direction direction) {
    YearMonth here = YearMonth.of(now.getYear(), month);
    YearMonth before = here.isBefore(now) ? here : here.minusYears(1);
    YearMonth after = here.isAfter(now) ? here : here.plusYears(1);
    return switch (which) {
      case THIS -> here.plusYears(years);
      case LAST, PREVIOUS -> before;
      case NEXT, FOLLOWING -> after;
      case OPEN, SAME ->
        switch (direction) {
          case PAST -> here.equals(now) ? here : before;
          case FUTURE ->
            here.equals(now)
                ? here
                : after.isAfter(now.plusMonths(FAR)) && before.isAfter(now.minusMonths(AHEAD + 1))
                    ? before
                    : after;
          case OPEN ->
            here.equals(now) ? here : after.isAfter(now.plusMonths(AHEAD)) ? before : after;
        };
    };
  }
}
