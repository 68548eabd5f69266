package org.dragoman.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.language.Sentence;
import org.dragoman.mention.Phrases;
import org.dragoman.mention.Words;

/**
 * Finds the time words of a sentence, left to right, the longest first.
 *
 * <pre>
 * time  = range | hour [ "on" ] point | part [ "of" ] point | point
 * range = [ "from" ] point "to" point | "between" point "and" point | month day "-" day | day "-" day month
 * point = a match of {@link CalendarGrammar}, {@link RelativeGrammar} or {@link PeriodGrammar}
 * hour  = 10 p.m. | 10:30 [ p.m. ] | 1430 GMT | noon, each with an optional time zone
 * </pre>
 */
final class TimeGrammar {
  private static final Pattern HOUR = Pattern.compile("\\d{1,2}([:.]\\d{2})?|\\d{4}");

  private final TimeWords lexicon;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;
  private final PeriodGrammar period;
  private final Phrases between;
  private final Phrases and;
  private final Phrases to;
  private final Phrases on;
  private final Phrases ofWord;
  private final Phrases comma;
  private final Phrases clockHours;
  private final Phrases clockNoon;
  private final Phrases clockZone;

  TimeGrammar(TimeWords lexicon) {
    this.lexicon = lexicon;
    calendar = new CalendarGrammar(lexicon);
    relative = new RelativeGrammar(lexicon);
    period = new PeriodGrammar(lexicon);
    between = lexicon.list("range-between");
    and = lexicon.list("range-and");
    to = lexicon.list("range-to");
    on = lexicon.list("time-on");
    ofWord = lexicon.list("time-of");
    comma = lexicon.list("time-comma");
    clockHours = lexicon.list("clock-hours");
    clockNoon = lexicon.list("clock-noon");
    clockZone = lexicon.list("clock-zone");
  }

  /** The times of a sentence in order; none overlaps another. */
  List<Match> in(Sentence sentence, Words words) {
    List<Match> found = new ArrayList<>();
    int place = 0;
    while (place < words.size()) {
      Optional<Match> match = time(sentence, words, place);
      int trap = lexicon.notTimes.skip(words, place);
      if (trap > place && match.map(m -> m.end() <= trap).orElse(true)) {
        place = trap;
      } else if (match.isPresent()) {
        found.add(match.get());
        place = match.get().end();
      } else {
        place++;
      }
    }
    return found;
  }

  private Optional<Match> time(Sentence sentence, Words words, int place) {
    Optional<Match> point = point(sentence, words, place);
    Match best = null;
    for (Optional<Match> candidate : List.of(
        range(sentence, words, place, point),
        hourAndDay(sentence, words, place),
        partOf(sentence, words, place),
        point)) {
      if (candidate.isPresent() && (best == null || candidate.get().end() > best.end())) {
        best = candidate.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<Match> point(Sentence sentence, Words words, int place) {
    Match best = null;
    for (Optional<Match> candidate : List.of(
        calendar.at(sentence, words, place),
        relative.at(sentence, words, place),
        period.at(words, place))) {
      if (candidate.isPresent() && (best == null || candidate.get().end() > best.end())) {
        best = candidate.get();
      }
    }
    return Optional.ofNullable(best);
  }

  // -- "early May", "the end of 1990", "late on Thursday"

  private Optional<Match> partOf(Sentence sentence, Words words, int place) {
    return lexicon.parts.at(words, place).flatMap(part -> {
      int next = on.skip(words, ofWord.skip(words, part.end()));
      return point(sentence, words, next)
          .filter(m -> isDay(m.says()))
          .or(() -> relative.theUnit(words, next))
          .map(m -> m.from(place).says(new Expression.InPart(part.value(), m.says())));
    });
  }

  private static boolean isDay(Expression says) {
    return !(says instanceof Expression.Stretch)
        && !(says instanceof Expression.Ahead)
        && !(says instanceof Expression.Said)
        && !(says instanceof Expression.FromEvent);
  }

  // -- "10 p.m. Wednesday", "1430 GMT on Friday"

  private Optional<Match> hourAndDay(Sentence sentence, Words words, int place) {
    return hour(words, place).flatMap(hour -> {
      int next = on.skip(words, comma.skip(words, hour.end()));
      return relative
          .at(sentence, words, next)
          .or(() -> calendar.at(sentence, words, next))
          .map(m -> m.from(place).says(new Expression.AtHour(m.says(), hour.value())));
    });
  }

  private Optional<Phrases.Hit> hour(Words words, int place) {
    Optional<Phrases.Hit> noon = clockNoon.at(words, place);
    if (noon.isPresent()) {
      String value = lexicon.dayparts.at(words, place).map(Phrases.Hit::value).orElse("");
      return Optional.of(new Phrases.Hit("T" + value, noon.get().end()));
    }
    if (!Figures.begin(words.at(place)) || !HOUR.matcher(words.at(place)).matches()) {
      return Optional.empty();
    }
    int marked = clockHours.skip(words, place + 1);
    int zoned = clockZone.skip(words, marked);
    boolean clock = zoned > place + 1 || words.at(place).contains(":");
    return clock ? Optional.of(new Phrases.Hit("T" + words.at(place), zoned)) : Optional.empty();
  }

  // -- ranges

  private Optional<Match> range(Sentence sentence, Words words, int place, Optional<Match> point) {
    Optional<Match> days = daysBeforeMonth(words, place);
    if (days.isPresent()) {
      return days;
    }
    return point.filter(m -> isCalendar(m.says())).flatMap(first -> {
      boolean pair = between.before(words, place).isPresent();
      Optional<Phrases.Hit> link = pair ? and.at(words, first.end()) : to.at(words, first.end());
      return link.flatMap(l -> rangeEnd(sentence, words, first, l.end()));
    });
  }

  private static boolean isCalendar(Expression says) {
    return says instanceof CalendarDay
        || says instanceof NamedMonth
        || says instanceof NamedWeekday
        || says instanceof Expression.FixedSpan;
  }

  private Optional<Match> rangeEnd(Sentence sentence, Words words, Match first, int next) {
    Optional<Match> second = point(sentence, words, next);
    if (second.isPresent() && isCalendar(second.get().says())) {
      return Optional.of(joined(first, second.get()));
    }
    if (first.says() instanceof CalendarDay from) {
      return calendar
          .dayNumber(words, next)
          .filter(d -> Integer.parseInt(d.value()) <= from.day().getMonth().maxLength())
          .filter(d -> lexicon.units.at(words, d.end()).isEmpty())
          .flatMap(d -> calendar.dayOfMonth(words, next).isPresent()
              ? Optional.empty()
              : Optional.of(lastDay(words, first, from, d)));
    }
    return first.says() instanceof Expression.FixedSpan from && from.unit() == Unit.YEAR
        ? shortLastYear(words, first, from, next)
        : Optional.empty();
  }

  /** "May 3-6, 2020": the year behind the last day is that of both. */
  private Match lastDay(Words words, Match first, CalendarDay from, Phrases.Hit day) {
    CalendarDay to =
        new CalendarDay(from.year(), from.day().withDayOfMonth(Integer.parseInt(day.value())));
    int yearAt = comma.skip(words, day.end());
    boolean year = words.at(yearAt).matches("(19|20)\\d{2}");
    if (!year) {
      return new Match(first.begin(), day.end(), new Expression.FromTo(from, to));
    }
    int written = Integer.parseInt(words.at(yearAt));
    return new Match(
        first.begin(), yearAt + 1, new Expression.FromTo(from.year(written), to.year(written)));
  }

  /** "1990-95". */
  private static Optional<Match> shortLastYear(
      Words words, Match first, Expression.FixedSpan from, int next) {
    if (!words.at(next).matches("\\d{2}") || !words.at(next - 1).equals("-")) {
      return Optional.empty();
    }
    int century = from.day().getYear() / 100 * 100;
    int year = century + Integer.parseInt(words.at(next));
    return year <= from.day().getYear()
        ? Optional.empty()
        : Optional.of(new Match(
            first.begin(),
            next + 1,
            new Expression.FromTo(
                from,
                new Expression.FixedSpan(from.day().withDayOfYear(1).withYear(year), Unit.YEAR))));
  }

  private static Match joined(Match first, Match second) {
    Expression from = first.says();
    if (second.says() instanceof CalendarDay to
        && to.year() != 0
        && from instanceof CalendarDay day
        && day.year() == 0) {
      from = day.year(to.year());
    }
    if (second.says() instanceof NamedMonth to
        && to.year() != 0
        && from instanceof NamedMonth month
        && month.year() == 0) {
      from = month.year(to.year());
    }
    return new Match(first.begin(), second.end(), new Expression.FromTo(from, second.says()));
  }

  /** "3-6 May", "from 3 to 6 May 2020". */
  private Optional<Match> daysBeforeMonth(Words words, int place) {
    Optional<Phrases.Hit> day = calendar.dayNumber(words, place);
    Optional<Phrases.Hit> link =
        day.flatMap(d -> to.at(words, d.end()).or(() -> and.at(words, d.end())));
    return link.flatMap(l -> calendar.dayOfMonth(words, l.end())).flatMap(m -> {
      if (!(m.says() instanceof CalendarDay last)
          || calendar.dayNumber(words, link.get().end()).isEmpty()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(day.get().value());
      if (first >= last.day().getDayOfMonth()) {
        return Optional.empty();
      }
      CalendarDay from = new CalendarDay(last.year(), last.day().withDayOfMonth(first));
      return Optional.of(new Match(place, m.end(), new Expression.FromTo(from, last)));
    });
  }
}
