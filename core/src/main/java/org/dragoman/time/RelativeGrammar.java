package org.dragoman.time;

import java.time.DayOfWeek;
import java.util.Optional;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.Phrases;
import org.dragoman.mention.Words;
import org.dragoman.time.TimeMention.Kind;

/**
 * Times that are counted from the day of the report, from the days last spoken of, or from another event.
 *
 * <pre>
 * relative = day-word [ daypart ] | "this" daypart | "last night" | "overnight" | "a night" of-what
 *          | [ which ] weekday [ [ "of" ] which "week" ] [ daypart ]
 *          | [ "the" ] which unit | [ "the" ] which amount unit
 *          | amount unit ( "ago" | "from now" | "earlier" | "later" | ( "before" | "after" ) event )
 *          | "the" unit ( "before" | "after" ) [ event ]
 * amount   = numeral | "a" | "several" … | nothing before a plural unit
 * </pre>
 */
final class RelativeGrammar {
  private final TimeWords lexicon;
  private final Phrases tonight;
  private final Phrases lastNight;
  private final Phrases nightBeforeLast;
  private final Phrases overnight;
  private final Phrases nightOf;
  private final Phrases determiner;
  private final Phrases ofWord;
  private final Phrases possessive;
  private final Phrases ago;
  private final Phrases earlier;
  private final Phrases later;
  private final Phrases fromNow;
  private final Phrases beforeEvent;
  private final Phrases afterEvent;
  private final Phrases lessExact;
  private final Phrases businessYear;
  private final Amounts amounts;

  RelativeGrammar(TimeWords lexicon) {
    this.lexicon = lexicon;
    tonight = lexicon.list("tonight");
    lastNight = lexicon.list("last-night");
    nightBeforeLast = lexicon.list("night-before-last");
    overnight = lexicon.list("overnight");
    nightOf = lexicon.list("night-of");
    determiner = lexicon.list("time-determiner");
    ofWord = lexicon.list("time-of");
    possessive = lexicon.list("time-possessive");
    ago = lexicon.list("ago");
    earlier = lexicon.list("earlier");
    later = lexicon.list("later");
    fromNow = lexicon.list("from-now");
    beforeEvent = lexicon.list("before-event");
    afterEvent = lexicon.list("after-event");
    lessExact = lexicon.list("less-exact");
    businessYear = lexicon.list("business-year");
    amounts = new Amounts(lexicon);
  }

  /** The meaning of a "which-" list: which-last. */
  static Optional<Which> which(String listed) {
    return switch (listed) {
      case "last", "this-past", "latest" -> Optional.of(Which.LAST);
      case "past" -> Optional.of(Which.LAST);
      case "this" -> Optional.of(Which.THIS);
      case "next" -> Optional.of(Which.NEXT);
      case "previous" -> Optional.of(Which.PREVIOUS);
      case "following" -> Optional.of(Which.FOLLOWING);
      case "same" -> Optional.of(Which.SAME);
      default -> Optional.empty();
    };
  }

  Optional<Match> at(Sentence sentence, Words words, int place) {
    return nights(words, place)
        .or(() -> dayWord(words, place))
        .or(() -> weekday(words, place))
        .or(() -> weekend(words, place))
        .or(() -> counted(sentence, words, place))
        .or(() -> whichUnits(words, place));
  }

  // -- days

  private Optional<Match> nights(Words words, int place) {
    Optional<Match> previous = lastNight
        .at(words, place)
        .map(h -> new Match(place, h.end(), hour(new Expression.Moved(Unit.DAY, -1, false), "NI")));
    return nightBeforeLast
        .at(words, place)
        .map(h -> new Match(place, h.end(), hour(new Expression.Moved(Unit.DAY, -2, false), "NI")))
        .or(() -> previous)
        .or(() -> tonight
            .at(words, place)
            .map(h ->
                new Match(place, h.end(), hour(new Expression.Moved(Unit.DAY, 0, false), "NI"))))
        .or(() -> overnight.at(words, place).map(h -> overnight(words, place, h.end())))
        .or(() -> nightOf
            .at(words, place)
            .filter(h -> ofWord.at(words, h.end()).isPresent())
            .map(h ->
                new Match(place, h.end(), hour(new Expression.Moved(Unit.DAY, -1, false), "NI"))));
  }

  /** The night before the report, or the night of the weekday that follows: "overnight Friday". */
  private Match overnight(Words words, int place, int end) {
    Optional<Match> day = weekday(words, end).or(() -> dayWord(words, end));
    Expression night = day.map(Match::says).orElse(new Expression.Moved(Unit.DAY, -1, false));
    return new Match(place, day.map(Match::end).orElse(end), hour(night, "NI"));
  }

  private static Expression hour(Expression day, String daypart) {
    return new Expression.AtHour(day, "T" + daypart);
  }

  private Optional<Match> dayWord(Words words, int place) {
    Optional<Match> named = lexicon.days.at(words, place).map(h -> {
      String[] value = h.value().split("-", -1);
      int days = Integer.parseInt(value[0]) * (h.value().endsWith("before") ? -1 : 1);
      return new Match(place, h.end(), new Expression.Moved(Unit.DAY, days, false));
    });
    return named
        .map(m -> withDaypart(words, m))
        .or(() -> lexicon
            .which
            .at(words, place)
            .flatMap(w -> which(w.value())
                .filter(x -> x == Which.THIS || x.fromReference())
                .flatMap(x -> lexicon
                    .dayparts
                    .at(words, w.end())
                    .map(d -> new Match(
                        place,
                        d.end(),
                        hour(
                            new Expression.Moved(Unit.DAY, x.steps(), x.fromReference()),
                            d.value()))))));
  }

  private Match withDaypart(Words words, Match day) {
    int next = possessive.skip(words, day.end());
    return lexicon
        .dayparts
        .at(words, next)
        .filter(h -> !lexicon.notTimes.at(words, next).isPresent())
        .map(h -> day.says(hour(day.says(), h.value())).to(h.end()))
        .orElse(day);
  }

  private Optional<Match> weekday(Words words, int place) {
    int start = determiner.skip(words, place);
    Optional<Phrases.Hit> which =
        lexicon.which.at(words, start).or(() -> lexicon.which.at(words, place));
    int name = which.map(Phrases.Hit::end).orElse(place);
    Optional<Which> said = which.map(h -> which(h.value())).orElse(Optional.of(Which.OPEN));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return lexicon.weekdays.at(words, name).map(h -> {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(h.value()));
      Match alone = new Match(place, h.end(), new NamedWeekday(day, said.get(), Optional.empty()));
      return withDaypart(words, ofWeek(words, alone, day));
    });
  }

  /** "Friday last week", "Tuesday of this week". */
  private Match ofWeek(Words words, Match alone, DayOfWeek day) {
    int next = ofWord.skip(words, alone.end());
    return lexicon
        .which
        .at(words, next)
        .flatMap(w -> unit(words, w.end())
            .filter(u -> Unit.listed(u.value()) == Unit.WEEK)
            .flatMap(u -> which(w.value())
                .filter(x -> !x.fromReference())
                .map(x -> alone
                    .says(new NamedWeekday(day, Which.OPEN, Optional.of(x.steps())))
                    .to(u.end()))))
        .orElse(alone);
  }

  private Optional<Match> weekend(Words words, int place) {
    int start = determiner.skip(words, place);
    return unit(words, start)
        .filter(u -> Unit.listed(u.value()) == Unit.WEEKEND)
        .filter(u -> !lexicon.pluralUnits.at(words, start).isPresent())
        .map(u -> new Match(place, u.end(), new Expression.Weekend()));
  }

  // -- which unit

  private Optional<Phrases.Hit> unit(Words words, int place) {
    return lexicon.units.at(words, place);
  }

  private Optional<Match> whichUnits(Words words, int place) {
    int start = determiner.skip(words, place);
    Optional<Phrases.Hit> which =
        lexicon.which.at(words, place).or(() -> lexicon.which.at(words, start));
    if (which.isEmpty()) {
      return Optional.empty();
    }
    String listed = which.get().value();
    int next = which.get().end();
    if (listed.equals("recent") || listed.equals("these")) {
      return pluralUnits(words, next)
          .map(end -> new Match(
              place,
              end,
              new Expression.Said(
                  Kind.VAGUE, listed.equals("recent") ? "PAST_REF" : "PRESENT_REF")));
    }
    Optional<Which> said = which(listed);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return oneUnit(words, place, businessYear.skip(words, next), listed, said.get())
        .or(() -> manyUnits(words, place, next, said.get()));
  }

  /** Plural units, also two of them: "weeks and months". The place after them. */
  private Optional<Integer> pluralUnits(Words words, int place) {
    int start = amounts.someUnits.skip(words, place);
    return lexicon.pluralUnits.at(words, start).map(h -> {
      Optional<Phrases.Hit> second = lexicon.pluralUnits.at(words, h.end() + 1);
      return amounts.and.at(words, h.end()).isPresent() && second.isPresent()
          ? second.get().end()
          : h.end();
    });
  }

  private Optional<Match> oneUnit(Words words, int place, int next, String listed, Which which) {
    return unit(words, next)
        .filter(u -> !lexicon.pluralUnits.at(words, next).isPresent())
        .filter(u -> !Unit.listed(u.value()).isShorterThanDay())
        .map(u -> {
          Unit unit = Unit.listed(u.value());
          boolean stretch = listed.equals("past");
          Expression says = stretch
              ? new Expression.Stretch(unit, "1", Direction.PAST)
              : unit == Unit.WEEKEND && which == Which.LAST
                  ? new Expression.Moved(unit, -1, false)
                  : new Expression.Moved(unit, which.steps(), which.fromReference());
          return new Match(place, u.end(), says);
        });
  }

  /** "the past three months", "the next few days", "coming weeks". */
  private Optional<Match> manyUnits(Words words, int place, int next, Which which) {
    Direction window =
        which.steps() < 0 ? Direction.PAST : which.steps() > 0 ? Direction.FUTURE : Direction.OPEN;
    Optional<Amounts.Amount> amount = amounts.at(words, next);
    if (amount.isPresent()) {
      Amounts.Amount a = amount.get();
      return Optional.of(new Match(
          place,
          a.end(),
          new Expression.Stretch(
              a.unit(), a.count(), which.fromReference() ? Direction.OPEN : window)));
    }
    if (window == Direction.OPEN) {
      return Optional.empty();
    }
    String ref = window == Direction.PAST ? "PAST_REF" : "FUTURE_REF";
    return pluralUnits(words, next)
        .map(end -> new Match(place, end, new Expression.Said(Kind.VAGUE, ref)));
  }

  /** "the year", "the day" behind "late in": the unit of the report, a day that of the days last spoken of. */
  Optional<Match> theUnit(Words words, int place) {
    return amounts
        .theUnit(words, place)
        .filter(a -> !a.unit().isShorterThanDay())
        .map(a ->
            new Match(place, a.end(), new Expression.Moved(a.unit(), 0, a.unit() == Unit.DAY)));
  }

  // -- so many units from something

  private Optional<Match> counted(Sentence sentence, Words words, int place) {
    int exact = lessExact.skip(words, place);
    Optional<Amounts.Amount> amount =
        amounts.at(words, exact).or(() -> amounts.theUnit(words, place));
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    Amounts.Amount a = amount.get();
    int end = a.end();
    if (ago.at(words, end).isPresent()) {
      return Optional.of(moved(place, ago.skip(words, end), a, -1, false));
    }
    if (fromNow.at(words, end).isPresent() && !a.definite()) {
      return Optional.of(moved(place, fromNow.skip(words, end), a, 1, false));
    }
    Optional<Match> event = fromEvent(sentence, words, place, a);
    if (event.isPresent()) {
      return event;
    }
    if (earlier.at(words, end).isPresent()) {
      return Optional.of(moved(place, earlier.skip(words, end), a, -1, true));
    }
    boolean bare = later.at(words, end).isPresent() && !leads(sentence, words.token(end));
    return bare ? Optional.of(moved(place, later.skip(words, end), a, 1, true)) : Optional.empty();
  }

  /** "four years on the run": no time, unlike "four years on, the mine is shut". */
  private static boolean leads(Sentence sentence, int preposition) {
    return sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT) > preposition;
  }

  private static Match moved(
      int begin, int end, Amounts.Amount amount, int sign, boolean fromReference) {
    if (!amount.isCounted()) {
      String ref = sign < 0 ? "PAST_REF" : "FUTURE_REF";
      return new Match(begin, end, new Expression.Said(Kind.VAGUE, ref));
    }
    return new Match(
        begin, end, new Expression.Moved(amount.unit(), sign * amount.number(), fromReference));
  }

  /** "two days after the attack": the other event is what hangs on the preposition, or the clause it opens. */
  private Optional<Match> fromEvent(
      Sentence sentence, Words words, int place, Amounts.Amount amount) {
    Optional<Phrases.Hit> before = beforeEvent.at(words, amount.end());
    Optional<Phrases.Hit> after = afterEvent.at(words, amount.end());
    Optional<Phrases.Hit> link = before.or(() -> after);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    int token = words.token(link.get().end() - 1);
    int sign = before.isPresent() ? -1 : 1;
    String timex = amount.unit().duration(amount.count());
    return Anchors.of(sentence, token)
        .flatMap(event -> distance(event, sign, amount))
        .map(shift -> new Match(place, link.get().end(), new Expression.FromEvent(timex, shift)));
  }

  /** "hours after" is the same day, "days after" the same month, "weeks" and "months after" the same year. */
  private static Optional<Shift> distance(int event, int sign, Amounts.Amount amount) {
    if (amount.isCounted()) {
      return Optional.of(new Shift(event, sign * amount.number(), amount.unit()));
    }
    return switch (amount.unit()) {
      case SECOND, MINUTE, HOUR -> Optional.of(new Shift(event, 0, Unit.DAY));
      case DAY, WEEKEND -> Optional.of(new Shift(event, 0, Unit.MONTH));
      case WEEK, FORTNIGHT, MONTH, QUARTER -> Optional.of(new Shift(event, 0, Unit.YEAR));
      case YEAR, DECADE, CENTURY -> Optional.empty();
    };
  }
}
