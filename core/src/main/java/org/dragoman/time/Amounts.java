package org.dragoman.time;

import java.util.Optional;
import org.dragoman.mention.Numerals;
import org.dragoman.mention.Phrases;
import org.dragoman.mention.Words;

/** Amounts of calendar units: "three months", "a few days", "a year and a half", "weeks". Ages are none. */
final class Amounts {
  /**
   * So many units.
   *
   * @param count digits, or "X" when not exact
   * @param definite "the day" rather than "a day"
   * @param end the place after the unit
   */
  record Amount(Unit unit, String count, boolean definite, int end) {
    boolean isCounted() {
      return !count.equals("X") && count.length() < 5;
    }

    int number() {
      return Integer.parseInt(count);
    }
  }

  final Phrases someUnits;
  final Phrases and;
  private final TimeWords lexicon;
  private final Phrases articles;
  private final Phrases ageAfter;
  private final Phrases ageBefore;
  private final Phrases determiner;
  private final Phrases half;
  private final Phrases orSo;

  Amounts(TimeWords lexicon) {
    this.lexicon = lexicon;
    someUnits = lexicon.list("some-units");
    and = lexicon.list("quantity-and");
    articles = lexicon.list("quantity-article");
    ageAfter = lexicon.list("age-after");
    ageBefore = lexicon.list("age-before");
    determiner = lexicon.list("time-determiner");
    half = lexicon.list("half-of-year");
    orSo = lexicon.list("or-so");
  }

  /** An amount that begins at this place; a bare plural unit counts as "X". */
  Optional<Amount> at(Words words, int place) {
    if (ageBefore.before(words, place).isPresent()) {
      return Optional.empty();
    }
    return some(words, place)
        .or(() -> exact(words, place))
        .or(() -> article(words, place))
        .or(() -> lexicon
            .pluralUnits
            .at(words, place)
            .map(h -> unit(words, place, "X", false).orElseThrow()))
        .filter(a -> ageAfter.at(words, a.end()).isEmpty());
  }

  /** "the day", before "before" and "after". */
  Optional<Amount> theUnit(Words words, int place) {
    return determiner
        .at(words, place)
        .flatMap(d -> unit(words, d.end(), "1", true))
        .filter(a -> !lexicon.pluralUnits.at(words, a.end() - 1).isPresent());
  }

  private Optional<Amount> some(Words words, int place) {
    return someUnits.at(words, place).flatMap(s -> {
      int next = someUnits.skip(words, s.end());
      return unit(words, next, "X", false);
    });
  }

  private Optional<Amount> exact(Words words, int place) {
    Optional<Numerals.Numeral> number = lexicon.numerals.at(words, place);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Numerals.Numeral n = number.get();
    String count = n.isWhole() ? n.value().toBigInteger().toString() : "X";
    int next = someUnits.skip(words, n.end());
    return unit(words, next, count, false).map(a -> withHalf(words, a));
  }

  /** "a year", "an hour": one of it. */
  private Optional<Amount> article(Words words, int place) {
    return articles
        .at(words, place)
        .flatMap(h -> unit(words, h.end(), "1", false)
            .filter(a -> !lexicon.pluralUnits.at(words, a.end() - 1).isPresent())
            .filter(a ->
                a.unit() != Unit.SECOND || !lexicon.ordinals.at(words, h.end()).isPresent())
            .map(a -> withHalf(words, a)));
  }

  /** "a year and a half" is no whole number of years: the count stays open. */
  private Amount withHalf(Words words, Amount amount) {
    int next = and.skip(words, amount.end());
    int halfAt = articles.skip(words, next);
    boolean more =
        next > amount.end() && halfAt > next && half.at(words, halfAt).isPresent();
    return more ? new Amount(amount.unit(), "X", amount.definite(), halfAt + 1) : amount;
  }

  private Optional<Amount> unit(Words words, int place, String count, boolean definite) {
    return lexicon
        .units
        .at(words, place)
        .map(h -> new Amount(
            Unit.listed(h.value()),
            count,
            definite,
            definite ? h.end() : orSo.skip(words, h.end())));
  }
}
