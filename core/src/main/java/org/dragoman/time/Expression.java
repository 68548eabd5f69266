package org.dragoman.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.time.TimeMention.Kind;

/** What time words say before it is known when they were written. */
sealed interface Expression
    permits CalendarDay,
        NamedMonth,
        NamedWeekday,
        NamedPeriod,
        Expression.FixedSpan,
        Expression.Moved,
        Expression.Weekend,
        Expression.Stretch,
        Expression.Said,
        Expression.FromTo,
        Expression.InPart,
        Expression.AtHour,
        Expression.FromEvent,
        Expression.Ahead {

  Meaning resolve(Reading reading);

  /** Whether it is counted from the days last spoken of; such a time gives the next one nothing to count from. */
  default boolean isFromReference() {
    return false;
  }

  /** A year, a decade, a century, a day with its year: the same for every reader. */
  record FixedSpan(LocalDate day, Unit unit) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      return Meaning.date(unit.timex(day), unit.around(day), "as written");
    }
  }

  /** So many units from the day of the report or from the days last spoken of: "last week", "a year earlier". */
  record Moved(Unit unit, int amount, boolean fromReference) implements Expression {
    @Override
    public boolean isFromReference() {
      return fromReference;
    }

    @Override
    public Meaning resolve(Reading reading) {
      Optional<LocalDate> spokenOf = reading.reference().map(When::first);
      Optional<LocalDate> base = fromReference ? spokenOf.or(reading::anchor) : reading.anchor();
      if (base.isEmpty()) {
        return Meaning.of(
            Kind.VAGUE,
            amount < 0 ? "PAST_REF" : amount > 0 ? "FUTURE_REF" : "PRESENT_REF",
            "the report has no date");
      }
      LocalDate day = unit.move(base.get(), amount);
      When when = unit.around(day);
      if (fromReference && spokenOf.isPresent()) {
        When reference = reading.reference().orElseThrow();
        if (when.precision().compareTo(reference.precision()) < 0) {
          // Two days after a day in 1995 is known as 1995.
          When coarse = when.atBest(reference.precision());
          return Meaning.date(coarse.iso(), coarse, "counted from " + reference.iso());
        }
      }
      String moved = amount == 0
          ? ""
          : (amount > 0 ? "+" : "") + amount + " " + unit.name().toLowerCase(Locale.ROOT)
              + " from ";
      return Meaning.date(unit.timex(day), when, moved + base.get());
    }
  }

  /** "the weekend": the last one that has begun, under a verb that looks ahead the next. */
  record Weekend() implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      boolean begun =
          reading.anchor().map(a -> a.getDayOfWeek().getValue() >= 6).orElse(false);
      boolean back = !begun && reading.direction() != Direction.FUTURE;
      return new Moved(Unit.WEEKEND, back ? -1 : 0, false).resolve(reading);
    }
  }

  /** How long: "three days"; with a direction, the days just gone or to come: "the past three days". */
  record Stretch(Unit unit, String count, Direction window) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      Meaning length = Meaning.of(Kind.DURATION, unit.duration(count), "a length of time");
      boolean counted = count.chars().allMatch(Character::isDigit) && count.length() < 5;
      if (window == Direction.OPEN || reading.anchor().isEmpty() || !counted) {
        return length;
      }
      LocalDate anchor = reading.anchor().get();
      int steps = Integer.parseInt(count);
      return length.when(
          window == Direction.PAST
              ? new When(unit.move(anchor, -steps), anchor, When.Precision.UNKNOWN)
              : new When(anchor, unit.move(anchor, steps), When.Precision.UNKNOWN));
    }
  }

  /** "in five years": that far ahead of the report under a verb that looks ahead, else only a length. */
  record Ahead(Unit unit, String count) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      boolean counted = count.chars().allMatch(Character::isDigit) && count.length() < 5;
      return reading.direction() == Direction.FUTURE && counted && !unit.isShorterThanDay()
          ? new Moved(unit, Integer.parseInt(count), false).resolve(reading)
          : new Stretch(unit, count, Direction.OPEN).resolve(reading);
    }
  }

  /** A value that needs no calendar: PAST_REF, a set. */
  record Said(Kind kind, String timex) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      return Meaning.of(kind, timex, kind == Kind.SET ? "again and again" : "vague");
    }
  }

  /** "from May 3 to 6". */
  record FromTo(Expression from, Expression to) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      Meaning first = from.resolve(reading);
      Meaning last = to.resolve(new Reading(
          reading.anchor(), Optional.of(first.when()).filter(When::isKnown), reading.direction()));
      if (!first.when().isKnown() || !last.when().isKnown()) {
        return Meaning.date(first.timex() + "/" + last.timex(), When.unknown(), first.because());
      }
      LocalDate begin = first.when().first();
      LocalDate end = last.when().last();
      boolean turned = end.isBefore(begin);
      When when =
          turned ? When.over(last.when().first(), first.when().last()) : When.over(begin, end);
      return Meaning.date(
          first.timex() + "/" + last.timex(), when, first.because() + " to " + last.because());
    }
  }

  /** "early May", "the end of 1990": the same unit, fewer days. */
  record InPart(String part, Expression whole) implements Expression {
    @Override
    public boolean isFromReference() {
      return whole.isFromReference();
    }

    @Override
    public Meaning resolve(Reading reading) {
      Meaning meaning = whole.resolve(reading);
      When when = meaning.when();
      long days = when.isKnown() ? when.last().toEpochDay() - when.first().toEpochDay() + 1 : 1;
      if (days < 3) {
        return meaning;
      }
      long third = days / 3;
      return meaning.when(
          switch (part) {
            case "START" -> new When(when.first(), when.first().plusDays(third), when.precision());
            case "END" -> new When(when.last().minusDays(third), when.last(), when.precision());
            default ->
              new When(
                  when.first().plusDays(third), when.last().minusDays(third), when.precision());
          });
    }
  }

  /** A day and an hour or a part of the day: TIMEX3 appends it, the day stays. */
  record AtHour(Expression day, String suffix) implements Expression {
    @Override
    public boolean isFromReference() {
      return day.isFromReference();
    }

    @Override
    public Meaning resolve(Reading reading) {
      Meaning meaning = day.resolve(reading);
      return meaning.when().precision() == When.Precision.DAY
          ? meaning.timex(meaning.timex() + suffix)
          : meaning;
    }
  }

  /** "a day after the attack". */
  record FromEvent(String timex, Shift shift) implements Expression {
    @Override
    public Meaning resolve(Reading reading) {
      return new Meaning(
          Kind.FROM_EVENT, timex, When.unknown(), Optional.of(shift), "counted from another event");
    }
  }
}
