package org.dragoman.mention;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.knowledge.WordLists;

/**
 * Exact numbers in digits and words.
 *
 * <pre>
 * numeral  = digits { multiplier } | article multiplier { multiplier } | group { [ "and" ] group }
 * group    = small { multiplier }
 * small    = number [ number ]              twenty-two; a greater before a smaller
 * digits   = 12 | 1,000 | 3.5
 * </pre>
 */
public final class Numerals {
  /**
   * A number that was read.
   *
   * @param end the place after its last word
   */
  public record Numeral(BigDecimal value, int end) {
    public long rounded() {
      return value.longValue();
    }

    public boolean isWhole() {
      return value.stripTrailingZeros().scale() <= 0;
    }
  }

  private static final Pattern DIGITS =
      Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d{1,15}(\\.\\d{1,6})?");
  // Beyond this no count in the news is meant, and long arithmetic stays exact.
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000_000L);

  private final Phrases numbers;
  private final Phrases multipliers;
  private final Phrases articles;
  private final Phrases ands;

  public Numerals(WordLists lists) {
    numbers = Phrases.family(lists, "number-");
    multipliers = Phrases.family(lists, "multiplier-");
    articles = Phrases.list(lists, "quantity-article");
    ands = Phrases.list(lists, "quantity-and");
  }

  /** The number that begins at this place. */
  public Optional<Numeral> at(Words words, int place) {
    String word = words.at(place);
    boolean figures = !word.isEmpty() && Character.isDigit(word.charAt(0));
    if (figures && DIGITS.matcher(word).matches()) {
      BigDecimal value = new BigDecimal(words.at(place).replace(",", ""));
      return multiplied(words, new Numeral(value, place + 1));
    }
    Optional<Phrases.Hit> article = articles.at(words, place);
    if (article.isPresent()) {
      int next = article.get().end();
      return multipliers.at(words, next).isPresent()
          ? inWords(words, new Numeral(BigDecimal.ZERO, place), next, BigDecimal.ONE)
          : Optional.empty();
    }
    Optional<Numeral> small = small(words, place);
    return small.isEmpty()
        ? small
        : inWords(
            words,
            new Numeral(BigDecimal.ZERO, place),
            small.get().end(),
            small.get().value());
  }

  private Optional<Numeral> multiplied(Words words, Numeral number) {
    Numeral result = number;
    for (Optional<Phrases.Hit> by = multipliers.at(words, result.end());
        by.isPresent();
        by = multipliers.at(words, result.end())) {
      result = new Numeral(
          result.value().multiply(new BigDecimal(by.get().value())), by.get().end());
      if (result.value().compareTo(GREATEST) > 0) {
        return Optional.of(number);
      }
    }
    return Optional.of(result);
  }

  /** Adds groups as long as each is smaller than the one before: two thousand three hundred and five. */
  private Optional<Numeral> inWords(Words words, Numeral sum, int end, BigDecimal group) {
    Numeral first = multiplied(words, new Numeral(group, end)).orElseThrow();
    BigDecimal unit =
        first.value().divideToIntegralValue(group.signum() == 0 ? BigDecimal.ONE : group);
    Numeral total = new Numeral(sum.value().add(first.value()), first.end());
    if (unit.compareTo(BigDecimal.ONE) <= 0) {
      return Optional.of(total);
    }
    int next = ands.skip(words, total.end());
    Optional<Numeral> more = small(words, next);
    if (more.isEmpty()) {
      return Optional.of(total);
    }
    Numeral grown = multiplied(words, more.get()).orElseThrow();
    return grown.value().compareTo(unit) < 0
        ? inWords(words, total, more.get().end(), more.get().value())
        : Optional.of(total);
  }

  private Optional<Numeral> small(Words words, int place) {
    Optional<Phrases.Hit> first = exact(words, place);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int tens = Integer.parseInt(first.get().value());
    Optional<Phrases.Hit> second = exact(words, first.get().end());
    if (tens >= 20 && second.isPresent()) {
      int ones = Integer.parseInt(second.get().value());
      if (ones > 0 && ones < 10) {
        return Optional.of(
            new Numeral(BigDecimal.valueOf(tens + ones), second.get().end()));
      }
    }
    return Optional.of(new Numeral(BigDecimal.valueOf(tens), first.get().end()));
  }

  private Optional<Phrases.Hit> exact(Words words, int place) {
    return numbers
        .at(words, place)
        .filter(h -> !h.value().isEmpty() && Character.isDigit(h.value().charAt(0)));
  }
}
