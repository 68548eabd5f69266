package org.dragoman.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dragoman.time.TimeMention.Kind;

/**
 * A part of a year that has a name or a number: a quarter, a half, a season.
 *
 * @param timex "Q3", "H1", "SU"
 * @param from its first month, 1 to 12
 * @param months how many
 * @param year 0 when it is not written
 * @param years with {@code which} THIS: its year is so many after the report's
 */
record NamedPeriod(String timex, int from, int months, int year, Which which, int years)
    implements Expression {

  NamedPeriod(String timex, int from, int months, int year, Which which) {
    this(timex, from, months, year, which, 0);
  }

  /** The one of the year that lies so many after the report's. */
  NamedPeriod inYear(int steps) {
    return new NamedPeriod(timex, from, months, 0, Which.THIS, steps);
  }

  NamedPeriod year(int written) {
    return new NamedPeriod(timex, from, months, written, which, 0);
  }

  @Override
  public Meaning resolve(Reading reading) {
    if (year == 0 && reading.anchor().isEmpty()) {
      return Meaning.of(Kind.DATE, "XXXX-" + timex, "no year, and the report has no date");
    }
    int found = year != 0 ? year : near(reading.anchor().orElseThrow(), reading.direction());
    YearMonth first = YearMonth.of(found, from);
    When when =
        new When(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), When.Precision.YEAR);
    String because =
        year != 0 ? "as written" : "the one nearest to " + reading.anchor().orElseThrow();
    return Meaning.date(found + "-" + timex, when, because);
  }

  private int near(LocalDate anchor, Direction direction) {
    int here = anchor.getYear();
    YearMonth now = YearMonth.from(anchor);
    boolean begun = !YearMonth.of(here, from).isAfter(now);
    boolean over = YearMonth.of(here, from).plusMonths(months - 1L).isBefore(now);
    return switch (which) {
      case LAST, PREVIOUS -> over ? here : here - 1;
      case NEXT, FOLLOWING -> begun ? here + 1 : here;
      case THIS -> here + years;
      case OPEN, SAME ->
        direction == Direction.FUTURE ? (over ? here + 1 : here) : (begun ? here : here - 1);
    };
  }
}
