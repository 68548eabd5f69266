package org.dragoman.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.mention.Numerals;
import org.dragoman.mention.Phrases;
import org.dragoman.mention.Words;

/**
 * Dates as calendars write them.
 *
 * <pre>
 * date     = iso | figures | fixed-day | holiday [ year ]
 *          | [ weekday [ "," ] ] month day [ [ "," ] year ] | [ weekday [ "," ] ] [ "the" ] day [ "of" ] month [ [ "," ] year ]
 *          | [ which ] month [ [ "," | "of" ] year | which "year" ]
 *          | year | decade | century
 * figures  = 3/1/2020 | 13.1.2020 | 1/10                     the last only behind a preposition
 * day      = 1..31 | ordinal
 * year     = 1000..2100, where the words around say that it is no count
 * decade   = 1990s | '90s | "the nineties"
 * century  = ordinal "century"
 * </pre>
 */
final class CalendarGrammar {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(t\\S*)?");
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");
  private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}|2100");
  private static final Pattern DECADE = Pattern.compile("(?:(1[5-9]|20)|['\u2019])(\\d)0s");
  private static final Pattern SHORT_YEAR = Pattern.compile("['\u2019](\\d{2})");
  // Two-digit years up to here are of this century: POSIX strptime's rule.
  private static final int PIVOT = 69;

  private final TimeWords lexicon;
  private final Phrases ofWord;
  private final Phrases comma;
  private final Phrases determiner;
  private final Phrases beforeYear;
  private final Phrases beforeMonth;
  private final Phrases fiscal;
  private final Phrases yearsEnding;

  CalendarGrammar(TimeWords lexicon) {
    this.lexicon = lexicon;
    ofWord = lexicon.list("time-of");
    comma = lexicon.list("time-comma");
    determiner = lexicon.list("time-determiner");
    beforeYear = lexicon.list("before-year");
    beforeMonth = lexicon.list("before-month");
    fiscal = lexicon.list("fiscal");
    yearsEnding = lexicon.list("years-ending");
  }

  Optional<Match> at(Sentence sentence, Words words, int place) {
    return figures(words, place)
        .or(() -> named(words, place))
        .or(() -> weekdayAndDate(words, place))
        .or(() -> dayOfMonth(words, place))
        .or(() -> month(sentence, words, place))
        .or(() -> century(words, place))
        .or(() -> decade(words, place))
        .or(() -> bareYear(sentence, words, place));
  }

  // -- figures

  private Optional<Match> figures(Words words, int place) {
    if (!Figures.begin(words.at(place))) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(words.at(place));
    if (iso.matches()) {
      return day(number(iso, 1), number(iso, 2), number(iso, 3))
          .map(d -> new Match(place, place + 1, new Expression.FixedSpan(d, Unit.DAY)));
    }
    Matcher figures = FIGURES.matcher(words.at(place));
    if (!figures.matches()) {
      return Optional.empty();
    }
    int a = number(figures, 1);
    int b = number(figures, 3);
    boolean dayFirst = figures.group(2).equals(".") || a > 12;
    int month = dayFirst ? b : a;
    int day = dayFirst ? a : b;
    if (figures.group(4) != null) {
      int year = fullYear(figures.group(4));
      return day(year, month, day)
          .map(d -> new Match(place, place + 1, new Expression.FixedSpan(d, Unit.DAY)));
    }
    boolean believed =
        figures.group(2).equals("/") && beforeMonth.before(words, place).isPresent();
    return believed
        ? monthDay(month, day).map(d -> new Match(place, place + 1, new CalendarDay(0, d)))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < PIVOT ? 2000 + year : 1900 + year;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // 2020-13-45 is a number, no date
    }
  }

  private static Optional<MonthDay> monthDay(int month, int day) {
    boolean real =
        month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    return real ? Optional.of(MonthDay.of(month, day)) : Optional.empty();
  }

  // -- days with names of their own

  private Optional<Match> named(Words words, int place) {
    int start = determiner.skip(words, place);
    Optional<Phrases.Hit> fixed =
        lexicon.fixedDays.at(words, place).or(() -> lexicon.fixedDays.at(words, start));
    if (fixed.isPresent()) {
      LocalDate day = LocalDate.parse(fixed.get().value());
      return Optional.of(
          new Match(place, fixed.get().end(), new Expression.FixedSpan(day, Unit.DAY)));
    }
    return lexicon.holidays.at(words, place).map(hit -> {
      MonthDay day = MonthDay.parse("--" + hit.value());
      return withYear(words, new Match(place, hit.end(), new CalendarDay(0, day)));
    });
  }

  // -- day and month

  private Optional<Match> weekdayAndDate(Words words, int place) {
    Optional<Phrases.Hit> weekday =
        lexicon.weekdays.at(words, place).or(() -> lexicon.shortWeekdays.at(words, place));
    if (weekday.isEmpty()) {
      return Optional.empty();
    }
    int written = Integer.parseInt(weekday.get().value());
    return dayOfMonth(words, comma.skip(words, weekday.get().end()))
        .map(m -> m.says() instanceof CalendarDay day ? m.says(day.weekday(written)) : m)
        .map(m -> m.from(place));
  }

  Optional<Match> dayOfMonth(Words words, int place) {
    return monthFirst(words, place).or(() -> dayFirst(words, place)).map(m -> withYear(words, m));
  }

  private Optional<Match> monthFirst(Words words, int place) {
    Optional<Phrases.Hit> month = lexicon.months.at(words, place);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int next = determiner.skip(words, month.get().end());
    return dayNumber(words, next)
        .filter(d -> !isCountOf(words, d.end()))
        .flatMap(d -> monthDay(Integer.parseInt(month.get().value()), Integer.parseInt(d.value()))
            .map(day -> new Match(place, d.end(), new CalendarDay(0, day))));
  }

  private Optional<Match> dayFirst(Words words, int place) {
    int start = determiner.skip(words, place);
    return dayNumber(words, start).flatMap(d -> {
      int next = ofWord.skip(words, d.end());
      return lexicon
          .months
          .at(words, next)
          .flatMap(m -> monthDay(Integer.parseInt(m.value()), Integer.parseInt(d.value()))
              .map(day -> new Match(place, m.end(), new CalendarDay(0, day))));
    });
  }

  /** "March 5 percent" and "May 10 million" count something else. */
  private boolean isCountOf(Words words, int after) {
    return lexicon.numerals.at(words, after - 1).map(n -> n.end() > after).orElse(false);
  }

  /** A day of the month: its value and the place after it. */
  Optional<Phrases.Hit> dayNumber(Words words, int place) {
    String word = words.at(place);
    boolean figures =
        word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (figures) {
      int day = Integer.parseInt(word);
      return day >= 1 && day <= 31
          ? Optional.of(new Phrases.Hit(Integer.toString(day), place + 1))
          : Optional.empty();
    }
    return lexicon.ordinals.at(words, place);
  }

  private Match withYear(Words words, Match match) {
    int next = comma.skip(words, match.end());
    Optional<Integer> year = yearAt(words, next).or(() -> shortYear(words, match.end()));
    if (year.isEmpty() || !(match.says() instanceof CalendarDay day)) {
      return match;
    }
    int end = yearAt(words, next).isPresent() ? next + 1 : match.end() + 1;
    return match.says(day.year(year.get())).to(end);
  }

  private static Optional<Integer> yearAt(Words words, int place) {
    String word = words.at(place);
    return Figures.begin(word) && YEAR.matcher(word).matches()
        ? Optional.of(Integer.parseInt(word))
        : Optional.empty();
  }

  private static Optional<Integer> shortYear(Words words, int place) {
    if (words.at(place).length() != 3) {
      return Optional.empty();
    }
    Matcher matcher = SHORT_YEAR.matcher(words.at(place));
    return matcher.matches() ? Optional.of(fullYear(matcher.group(1))) : Optional.empty();
  }

  // -- months

  private Optional<Match> month(Sentence sentence, Words words, int place) {
    Optional<Phrases.Hit> which = lexicon.which.at(words, place);
    int start = which.map(Phrases.Hit::end).orElse(place);
    Optional<Phrases.Hit> month = lexicon.months.at(words, start);
    if (month.isEmpty() || !isMonth(sentence, words, start, which.isPresent())) {
      return Optional.empty();
    }
    Which said = which.flatMap(h -> RelativeGrammar.which(h.value())).orElse(Which.OPEN);
    if (which.isPresent() && said == Which.OPEN) {
      return Optional.empty();
    }
    NamedMonth named = new NamedMonth(0, Integer.parseInt(month.get().value()), said, 0);
    return Optional.of(monthWithYear(words, new Match(place, month.get().end(), named), named));
  }

  private Match monthWithYear(Words words, Match match, NamedMonth named) {
    int next = comma.skip(words, match.end());
    int year = ofWord.skip(words, next);
    if (yearAt(words, year).isPresent()) {
      return match.says(named.year(yearAt(words, year).get())).to(year + 1);
    }
    if (shortYear(words, match.end()).isPresent()) {
      return match.says(named.year(shortYear(words, match.end()).get())).to(match.end() + 1);
    }
    Optional<Numerals.Numeral> spoken = spokenYear(words, year);
    if (spoken.isPresent()) {
      return match
          .says(named.year((int) spoken.get().rounded()))
          .to(spoken.get().end());
    }
    return lexicon
        .which
        .at(words, year)
        .flatMap(h -> lexicon
            .units
            .at(words, h.end())
            .filter(u -> Unit.listed(u.value()) == Unit.YEAR
                && !lexicon.pluralUnits.holds(words.at(h.end())))
            .flatMap(u -> RelativeGrammar.which(h.value())
                .filter(w -> !w.fromReference())
                .map(w -> match
                    .says(new NamedMonth(0, named.month(), Which.THIS, w.steps()))
                    .to(u.end()))))
        .orElse(match);
  }

  /** Whether a month's name is one here, and no modal verb, no walk and no person. */
  private boolean isMonth(Sentence sentence, Words words, int place, boolean introduced) {
    var token = sentence.token(words.token(place));
    if (token.text().equals(token.lower())) {
      return false;
    }
    boolean doubtful = lexicon.doubtfulMonths.holds(words.at(place));
    boolean year = yearAt(words, comma.skip(words, place + 1)).isPresent();
    boolean preposition = beforeMonth.before(words, place).isPresent();
    if (introduced || year || preposition && token.pos() != PartOfSpeech.MODAL) {
      return !isPartOfName(sentence, token.index(), preposition);
    }
    if (isPartOfName(sentence, token.index(), false)) {
      return false;
    }
    boolean modifies = sentence.relation(token.index()) == Relation.COMPOUND
        || sentence.relation(token.index()) == Relation.MODIFIER
        || sentence.relation(token.index()) == Relation.POSSESSOR;
    boolean determined = place > 0 && determiner.before(words, place).isPresent();
    return doubtful ? modifies && determined : true;
  }

  /** "Theresa May", "April Jones": a name before or after it is one with it. */
  private static boolean isPartOfName(Sentence sentence, int token, boolean preposition) {
    int head = sentence.head(token);
    boolean followed = head == token + 1
        && sentence.relation(token) == Relation.COMPOUND
        && sentence.token(head).pos().isName()
        && !preposition;
    boolean led = token > 0
        && sentence.head(token - 1) == token
        && sentence.token(token - 1).pos().isName()
        && sentence.relation(token - 1) == Relation.COMPOUND;
    return followed || led;
  }

  // -- years and more

  private Optional<Match> century(Words words, int place) {
    int start = determiner.skip(words, place);
    return lexicon
        .ordinals
        .at(words, start)
        .flatMap(o -> lexicon
            .units
            .at(words, o.end())
            .filter(u -> Unit.listed(u.value()) == Unit.CENTURY)
            .map(u -> {
              int first = Math.max(0, Integer.parseInt(o.value()) - 1) * 100;
              return new Match(
                  place,
                  u.end(),
                  new Expression.FixedSpan(LocalDate.of(Math.max(1, first), 1, 1), Unit.CENTURY));
            }));
  }

  private Optional<Match> decade(Words words, int place) {
    int start = determiner.skip(words, place);
    if (words.at(start).endsWith("0s")) {
      Matcher figures = DECADE.matcher(words.at(start));
      if (figures.matches()) {
        int tens = Integer.parseInt(figures.group(2));
        int century =
            figures.group(1) != null ? Integer.parseInt(figures.group(1)) : tens < 2 ? 20 : 19;
        return Optional.of(decade(place, start + 1, century * 100 + tens * 10));
      }
    }
    Optional<Integer> year = yearAt(words, start).filter(y -> y % 10 == 0);
    if (year.isPresent()
        && yearsEnding.at(words, start + 1).isPresent()
        && words.at(start + 1).endsWith("s")
        && words.at(start + 2).isEmpty()) {
      return Optional.of(decade(place, start + 2, year.get()));
    }
    return start == place
        ? Optional.empty()
        : lexicon
            .decades
            .at(words, start)
            .map(h -> decade(place, h.end(), 1900 + Integer.parseInt(h.value())));
  }

  private static Match decade(int begin, int end, int year) {
    return new Match(begin, end, new Expression.FixedSpan(LocalDate.of(year, 1, 1), Unit.DECADE));
  }

  private Optional<Match> bareYear(Sentence sentence, Words words, int place) {
    int start = fiscal.skip(words, place);
    Optional<Numerals.Numeral> spoken = spokenYear(words, start);
    if (spoken.isPresent()
        && (start > place || spoken.get().end() > start + 1 && isPlacedAsYear(words, place))) {
      return Optional.of(year(place, spoken.get().end(), (int) spoken.get().rounded()));
    }
    Optional<Integer> year = yearAt(words, start);
    if (year.isEmpty()) {
      return shortYear(words, place)
          .filter(y -> isPlacedAsYear(words, place))
          .map(y -> year(place, place + 1, y));
    }
    boolean believed = start > place || isYear(sentence, words, start, year.get());
    return believed ? Optional.of(year(place, start + 1, year.get())) : Optional.empty();
  }

  private static Match year(int begin, int end, int year) {
    return new Match(begin, end, new Expression.FixedSpan(LocalDate.of(year, 1, 1), Unit.YEAR));
  }

  private boolean isPlacedAsYear(Words words, int place) {
    return beforeYear.before(words, place).isPresent();
  }

  /** Four digits are a year unless they count the noun behind them: "the 1967 war" but "1,967 wars", "2000 soldiers". */
  private boolean isYear(Sentence sentence, Words words, int place, int year) {
    int token = words.token(place);
    int head = sentence.head(token);
    if (lexicon.numerals.at(words, place).map(n -> n.end() > place + 1).orElse(false)) {
      return false;
    }
    boolean modifiesNext = head > token
        && sentence.token(head).pos().isNoun()
        && sentence.relation(token) != Relation.APPOSITION;
    boolean usual = year >= 1700;
    if (modifiesNext) {
      boolean plural = sentence.token(head).pos() == PartOfSpeech.NOUN_PLURAL;
      boolean determined = place > 0 && determiner.before(words, place).isPresent();
      return usual && (!plural || determined || words.at(place - 1).equals("'s"));
    }
    return isPlacedAsYear(words, place);
  }

  /** "nineteen ninety-six", "two thousand and three". */
  private Optional<Numerals.Numeral> spokenYear(Words words, int place) {
    Optional<Numerals.Numeral> first = lexicon.numerals.at(words, place);
    if (first.isEmpty() || Character.isDigit(words.at(place).charAt(0))) {
      return Optional.empty();
    }
    long century = first.get().rounded();
    if (century >= 2000 && century <= 2100) {
      return first;
    }
    if (century < 11 || century > 20 || first.get().end() != place + 1) {
      return Optional.empty();
    }
    return lexicon
        .numerals
        .at(words, place + 1)
        .filter(n -> n.rounded() >= 10 && n.rounded() <= 99 && n.isWhole())
        .map(n -> new Numerals.Numeral(
            java.math.BigDecimal.valueOf(century * 100 + n.rounded()), n.end()));
  }
}
