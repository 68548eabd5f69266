package org.dragoman.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.mention.Phrases;
import org.dragoman.mention.Words;
import org.dragoman.time.TimeMention.Kind;

/**
 * Named parts of a year, lengths, repetitions and vague times.
 *
 * <pre>
 * period   = [ "the" ] [ year | which "year" "'s" ] ordinal ( "quarter" | "half" ) [ "of" ( year | which "year" ) ]
 *          | [ which | "the" | "in" ] season [ "of" ] [ year | which "year" ]
 *          | year-end [ year ]
 * set      = "daily" … | "every" ( unit | weekday | amount ) | "Fridays"
 * vague    = "recently" | "soon" …
 * length   = amount unit
 * </pre>
 */
final class PeriodGrammar {
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d{2}|20\\d{2}|2100");

  private final TimeWords lexicon;
  private final Phrases determiner;
  private final Phrases ofWord;
  private final Phrases possessive;
  private final Phrases fiscal;
  private final Phrases half;
  private final Phrases finalPart;
  private final Phrases yearEnd;
  private final Phrases beforeMonth;
  private final Phrases every;
  private final Phrases inWord;
  private final Amounts amounts;

  PeriodGrammar(TimeWords lexicon) {
    this.lexicon = lexicon;
    determiner = lexicon.list("time-determiner");
    ofWord = lexicon.list("time-of");
    possessive = lexicon.list("time-possessive");
    fiscal = lexicon.list("fiscal");
    half = lexicon.list("half-of-year");
    finalPart = lexicon.list("final-part");
    yearEnd = lexicon.list("year-end");
    beforeMonth = lexicon.list("before-month");
    every = lexicon.list("which-every");
    inWord = lexicon.list("in-from-now");
    amounts = new Amounts(lexicon);
  }

  Optional<Match> at(Words words, int place) {
    return partOfYear(words, place)
        .or(() -> season(words, place))
        .or(() -> endOfYear(words, place))
        .or(() -> repeated(words, place))
        .or(() -> vague(words, place))
        .or(() -> length(words, place));
  }

  // -- quarters and halves

  private Optional<Match> partOfYear(Words words, int place) {
    int start = determiner.skip(words, place);
    Optional<YearSaid> before = yearSaid(words, start);
    int next = before.map(y -> possessive.skip(words, y.end())).orElse(start);
    next = fiscal.skip(words, next);
    Optional<Phrases.Hit> last = finalPart.at(words, next);
    Optional<Phrases.Hit> ordinal = lexicon.ordinals.at(words, next).or(() -> last);
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    int noun = ordinal.get().end();
    boolean quarter = lexicon
        .units
        .at(words, noun)
        .filter(u -> Unit.listed(u.value()) == Unit.QUARTER)
        .isPresent();
    boolean halves = half.at(words, noun).isPresent();
    int number =
        last.isPresent() ? (quarter ? 4 : 2) : Integer.parseInt(ordinal.get().value());
    if (number > (quarter ? 4 : 2) || !quarter && !halves) {
      return Optional.empty();
    }
    NamedPeriod period = quarter
        ? new NamedPeriod("Q" + number, number * 3 - 2, 3, 0, Which.OPEN)
        : new NamedPeriod("H" + number, number * 6 - 5, 6, 0, Which.OPEN);
    Match bare = new Match(place, noun + 1, period);
    if (before.isPresent()) {
      return Optional.of(bare.says(before.get().of(period)));
    }
    Match dated = withYear(words, bare, period);
    // "the first half" without its year is as often one of a match or a list.
    return quarter && last.isEmpty() || dated.end() > bare.end()
        ? Optional.of(dated)
        : Optional.empty();
  }

  private Match withYear(Words words, Match match, NamedPeriod period) {
    int next = fiscal.skip(words, ofWord.skip(words, match.end()));
    return yearSaid(words, next)
        .or(() -> yearSaid(words, ofWord.skip(words, match.end())))
        .map(y -> match.says(y.of(period)).to(y.end()))
        .orElse(match);
  }

  /** A year as written or as counted: "1988", "last year". */
  private record YearSaid(int year, Which which, int end) {
    Expression of(NamedPeriod period) {
      return year != 0 ? period.year(year) : period.inYear(which.steps());
    }
  }

  private Optional<YearSaid> yearSaid(Words words, int place) {
    if (Figures.begin(words.at(place)) && YEAR.matcher(words.at(place)).matches()) {
      return Optional.of(new YearSaid(Integer.parseInt(words.at(place)), Which.OPEN, place + 1));
    }
    return lexicon
        .which
        .at(words, place)
        .flatMap(w -> RelativeGrammar.which(w.value())
            .filter(x -> !x.fromReference())
            .flatMap(x -> lexicon
                .units
                .at(words, w.end())
                .filter(u -> Unit.listed(u.value()) == Unit.YEAR
                    && !lexicon.pluralUnits.holds(words.at(w.end())))
                .map(u -> new YearSaid(0, x, u.end()))));
  }

  // -- seasons

  private Optional<Match> season(Words words, int place) {
    Optional<Phrases.Hit> which = lexicon.which.at(words, place);
    int start = which.map(Phrases.Hit::end).orElse(determiner.skip(words, place));
    Optional<Phrases.Hit> season = lexicon.seasons.at(words, start);
    if (season.isEmpty()
        || which.isPresent() && RelativeGrammar.which(which.get().value()).isEmpty()) {
      return Optional.empty();
    }
    String[] value = season.get().value().split("-", 2);
    Which said = which.flatMap(h -> RelativeGrammar.which(h.value())).orElse(Which.OPEN);
    NamedPeriod period = new NamedPeriod(value[0], Integer.parseInt(value[1]), 3, 0, said);
    Match bare = new Match(place, season.get().end(), period);
    Match dated = withYear(words, bare, period);
    // "fall" and "spring" are verbs and other nouns: a year, a pointer or "in the" must show the
    // season.
    boolean shown = which.isPresent()
        || dated.end() > bare.end()
        || beforeMonth.before(words, place).isPresent()
            && start > place
            && lexicon.list("time-of").at(words, bare.end()).isEmpty();
    return shown ? Optional.of(dated) : Optional.empty();
  }

  /** "year-end", "the end of the year 1990". */
  private Optional<Match> endOfYear(Words words, int place) {
    return yearEnd.at(words, place).map(h -> {
      int next = ofWord.skip(words, h.end());
      boolean written = YEAR.matcher(words.at(next)).matches();
      Expression year = written
          ? new Expression.FixedSpan(
              LocalDate.of(Integer.parseInt(words.at(next)), 1, 1), Unit.YEAR)
          : new Expression.Moved(Unit.YEAR, 0, false);
      return new Match(place, written ? next + 1 : h.end(), new Expression.InPart("END", year));
    });
  }

  // -- sets, vague times, lengths

  private Optional<Match> repeated(Words words, int place) {
    Optional<Match> plural = lexicon
        .weekdayPlurals
        .at(words, place)
        .map(h -> set(place, lexicon.dayparts.skip(words, h.end()), "XXXX-WXX-" + h.value()));
    Optional<Match> listed = lexicon.sets.at(words, place).map(h -> set(place, h.end(), h.value()));
    return listed
        .or(() -> plural)
        .or(() -> every.at(words, place).flatMap(e -> everyWhat(words, place, e.end())));
  }

  private Optional<Match> everyWhat(Words words, int place, int next) {
    Optional<Match> weekday = lexicon
        .weekdays
        .at(words, next)
        .map(h -> set(place, lexicon.dayparts.skip(words, h.end()), "XXXX-WXX-" + h.value()));
    Optional<Match> month =
        lexicon.months.at(words, next).map(h -> set(place, h.end(), "XXXX-" + h.value()));
    Optional<Match> daypart =
        lexicon.dayparts.at(words, next).map(h -> set(place, h.end(), "XXXX-XX-XXT" + h.value()));
    Optional<Match> season = lexicon
        .seasons
        .at(words, next)
        .map(h -> set(place, h.end(), "XXXX-" + h.value().substring(0, 2)));
    return weekday
        .or(() -> month)
        .or(() -> daypart)
        .or(() -> season)
        .or(() ->
            amounts.at(words, next).map(a -> set(place, a.end(), a.unit().duration(a.count()))))
        .or(() -> lexicon
            .units
            .at(words, next)
            .map(u -> set(place, u.end(), Unit.listed(u.value()).duration("1"))));
  }

  private static Match set(int begin, int end, String timex) {
    return new Match(begin, end, new Expression.Said(Kind.SET, timex));
  }

  /** "in the past", but not in "in the past two weeks". */
  private Optional<Match> vague(Words words, int place) {
    return lexicon
        .vague
        .at(words, place)
        .filter(h -> amounts.at(words, h.end()).isEmpty())
        .filter(h -> lexicon.units.at(words, h.end()).isEmpty())
        .map(h -> new Match(place, h.end(), new Expression.Said(Kind.VAGUE, h.value())));
  }

  private Optional<Match> length(Words words, int place) {
    boolean ahead = inWord.before(words, place).isPresent();
    return amounts
        .at(words, place)
        .map(a -> new Match(
            place,
            a.end(),
            ahead
                ? new Expression.Ahead(a.unit(), a.count())
                : new Expression.Stretch(a.unit(), a.count(), Direction.OPEN)));
  }
}
