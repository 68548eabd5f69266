package org.dragoman.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.time.TimeMention.Kind;

/**
 * A day of the week. News look back: "Friday" in a report of Friday is that day, "late Thursday" the day before;
 * only a verb that looks ahead makes it the next one.
 *
 * @param weeks the week it belongs to, counted from the report's: "Friday last week"; empty when not said
 */
record NamedWeekday(DayOfWeek day, Which which, Optional<Integer> weeks) implements Expression {

  @Override
  public Meaning resolve(Reading reading) {
    Optional<LocalDate> spokenOf =
        reading.reference().filter(w -> w.precision() == When.Precision.DAY).map(When::first);
    Optional<LocalDate> base =
        which.fromReference() ? spokenOf.or(reading::anchor) : reading.anchor();
    if (base.isEmpty()) {
      return Meaning.of(Kind.DATE, "XXXX-WXX-" + day.getValue(), "the report has no date");
    }
    LocalDate found = near(base.get(), reading.direction());
    String side = found.equals(base.get())
        ? " that is "
        : found.isBefore(base.get()) ? " before " : " after ";
    String name = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    return Meaning.date(found.toString(), When.day(found), name + side + base.get());
  }

  private LocalDate near(LocalDate base, Direction direction) {
    if (weeks.isPresent()) {
      LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return monday.plusWeeks(weeks.get()).with(TemporalAdjusters.nextOrSame(day));
    }
    return switch (which) {
      case LAST, PREVIOUS -> base.with(TemporalAdjusters.previous(day));
      case NEXT, FOLLOWING -> base.with(TemporalAdjusters.next(day));
      case OPEN, THIS, SAME ->
        base.with(
            direction == Direction.FUTURE
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day));
    };
  }
}
