package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.text.Span;

/**
 * Finds the numbers of a sentence, exact or not, and what they count. Immutable and thread-safe.
 *
 * <pre>
 * quantity = { bound } core [ "or more" ] [ "of" … ]
 * core     = [ "between" ] numeral "and" numeral | [ "from" ] numeral "to" numeral | amount | numeral
 * bound    = "at least" | "more than" | "up to" | "nearly" | "about" | "another" …
 * amount   = "dozens" | "several" | "hundreds of thousands" …
 * </pre>
 */
public final class Quantities {
  // The words between "of" and its noun: two of the country's most senior judges.
  private static final int FARTHEST = 7;

  private record Core(Bounds bounds, int begin, int end) {}

  private final Numerals numerals;
  private final Phrases amounts;
  private final Phrases ordinals;
  private final Phrases atLeast;
  private final Phrases moreThan;
  private final Phrases atMost;
  private final Phrases lessThan;
  private final Phrases nearly;
  private final Phrases about;
  private final Phrases exactly;
  private final Phrases orMore;
  private final Phrases between;
  private final Phrases from;
  private final Phrases and;
  private final Phrases to;

  private Quantities(WordLists lists) {
    numerals = new Numerals(lists);
    amounts = Phrases.family(lists, "amount-");
    ordinals = Phrases.family(lists, "ordinal-");
    atLeast = Phrases.list(lists, "quantity-at-least");
    moreThan = Phrases.list(lists, "quantity-more-than");
    atMost = Phrases.list(lists, "quantity-at-most");
    lessThan = Phrases.list(lists, "quantity-less-than");
    nearly = Phrases.list(lists, "quantity-nearly");
    about = Phrases.list(lists, "quantity-about");
    exactly = Phrases.list(lists, "quantity-exactly");
    orMore = Phrases.list(lists, "quantity-or-more");
    between = Phrases.list(lists, "range-between");
    from = Phrases.list(lists, "range-from");
    and = Phrases.list(lists, "range-and");
    to = Phrases.list(lists, "range-to");
  }

  public static Quantities of(Knowledge knowledge) {
    return new Quantities(knowledge.words());
  }

  /** The numbers of a sentence from left to right; none overlaps another. */
  public List<Quantity> in(Sentence sentence) {
    Words words = Words.of(sentence);
    List<Quantity> found = new ArrayList<>();
    int place = 0;
    while (place < words.size()) {
      Optional<Core> core = bounded(words, place);
      if (core.isPresent()) {
        found.add(quantity(sentence, words, core.get()));
        place = core.get().end();
      } else {
        place++;
      }
    }
    return found;
  }

  // -- bounds

  private Optional<Core> bounded(Words words, int place) {
    return bound(words, place, atLeast, Bound.LEAST)
        .or(() -> bound(words, place, moreThan, Bound.LEAST))
        .or(() -> bound(words, place, atMost, Bound.MOST))
        .or(() -> bound(words, place, lessThan, Bound.MOST))
        .or(() -> bound(words, place, nearly, Bound.NEAR))
        .or(() -> bound(words, place, about, Bound.NEAR))
        .or(() -> bound(words, place, exactly, Bound.NONE))
        .or(() -> core(words, place).map(c -> orMore(words, c)));
  }

  private enum Bound {
    LEAST,
    MOST,
    NEAR,
    NONE
  }

  /** A bound and what it bounds: a number, or another bound before one: "at least another 20". */
  private Optional<Core> bound(Words words, int place, Phrases list, Bound bound) {
    return list.at(words, place)
        .flatMap(h -> bounded(words, h.end()))
        .map(c -> new Core(apply(bound, c.bounds()), place, c.end()));
  }

  private static Bounds apply(Bound bound, Bounds bounds) {
    return switch (bound) {
      case LEAST -> new Bounds(bounds.min(), Long.MAX_VALUE, bounds.approximate());
      case MOST -> new Bounds(0, bounds.max(), bounds.approximate());
      case NEAR -> new Bounds(bounds.min(), bounds.max(), true);
      case NONE -> bounds;
    };
  }

  private Core orMore(Words words, Core core) {
    return orMore
        .at(words, core.end())
        .map(h -> about.at(words, core.end()).isPresent()
            ? new Core(apply(Bound.NEAR, core.bounds()), core.begin(), h.end())
            : new Core(apply(Bound.LEAST, core.bounds()), core.begin(), h.end()))
        .orElse(core);
  }

  // -- numbers

  private Optional<Core> core(Words words, int place) {
    Optional<Core> opened = between
        .at(words, place)
        .flatMap(h -> range(words, place, h.end(), and))
        .or(() -> from.at(words, place).flatMap(h -> range(words, place, h.end(), to)));
    if (opened.isPresent()) {
      return opened;
    }
    return range(words, place, place, to)
        .or(() -> amount(words, place))
        .or(() -> number(words, place));
  }

  private Optional<Core> range(Words words, int begin, int place, Phrases link) {
    Optional<Core> low = number(words, place);
    Optional<Core> high =
        low.flatMap(l -> link.at(words, l.end())).flatMap(h -> number(words, h.end()));
    return high.filter(h -> h.bounds().max() >= low.orElseThrow().bounds().min())
        .map(h -> new Core(
            new Bounds(scaled(low.orElseThrow(), h), h.bounds().max(), false), begin, h.end()));
  }

  /** "3 to 5 million": the multiplier belongs to both. */
  private static long scaled(Core low, Core high) {
    boolean shared = high.end() - high.begin() > 1 && low.end() - low.begin() == 1;
    long unit = 1;
    while (shared && unit * 1000 <= high.bounds().max()) {
      unit *= 1000;
    }
    return shared
            && low.bounds().min() < 1000
            && low.bounds().min() * unit <= high.bounds().max()
        ? low.bounds().min() * unit
        : low.bounds().min();
  }

  private Optional<Core> number(Words words, int place) {
    if (ordinals.at(words, place).isPresent() && numerals.at(words, place).isEmpty()) {
      return Optional.empty();
    }
    return numerals
        .at(words, place)
        .map(n -> new Core(new Bounds(n.rounded(), n.rounded(), !n.isWhole()), place, n.end()));
  }

  /** An amount, unless an exact number is longer: "dozens", "hundreds of thousands of". */
  private Optional<Core> amount(Words words, int place) {
    return amounts
        .at(words, place)
        .filter(h -> numerals.at(words, place).map(n -> n.end() < h.end()).orElse(true))
        .map(h -> {
          String[] ends = h.value().split("-", 2);
          long min = Long.parseLong(ends[0]);
          boolean open = !Character.isDigit(ends[1].charAt(0));
          long max = open ? Long.MAX_VALUE : Long.parseLong(ends[1]);
          return new Core(new Bounds(min, max, min != max), place, h.end());
        });
  }

  // -- what is counted

  private static Quantity quantity(Sentence sentence, Words words, Core core) {
    int first = words.token(core.begin());
    int last = words.token(core.end() - 1);
    int counted = counted(sentence, first, last);
    Span span = sentence.span(first, last);
    return new Quantity(core.bounds(), text(sentence, first, last), span, first, last, counted);
  }

  static String text(Sentence sentence, int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int token = first; token <= last; token++) {
      boolean gap = token > first
          && sentence.token(token - 1).span().end()
              < sentence.token(token).span().begin();
      text.append(gap ? " " : "").append(sentence.token(token).text());
    }
    return text.toString();
  }

  private static int counted(Sentence sentence, int first, int last) {
    int at = last;
    while (sentence.head(at) >= first && sentence.head(at) <= last) {
      at = sentence.head(at);
    }
    int head = sentence.head(at);
    if (head > last
        && isCountable(sentence, head)
        && isPremodifier(sentence.relation(at))
        && !hasCommaBetween(sentence, last, head)) {
      return head;
    }
    return ofNoun(sentence, first, last).orElseGet(() -> next(sentence, last));
  }

  /** "wounding 30 more, doctors said": the parser counts the doctors. */
  private static boolean hasCommaBetween(Sentence sentence, int last, int head) {
    for (int token = last + 1; token < head; token++) {
      if (sentence.token(token).text().equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPremodifier(Relation relation) {
    return switch (relation) {
      case MODIFIER, NUMBER, COMPOUND, DETERMINER, NOUN_ADVERB, ADVERB, OTHER -> true;
      default -> false;
    };
  }

  private static boolean isCountable(Sentence sentence, int token) {
    return sentence.token(token).pos().isNoun();
  }

  /** "dozens of people", "two of his guards": the noun behind "of". */
  private static Optional<Integer> ofNoun(Sentence sentence, int first, int last) {
    for (int preposition = last;
        preposition <= last + 1 && preposition < sentence.size();
        preposition++) {
      int head = sentence.head(preposition);
      int object = sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT);
      boolean own = preposition == last || head >= first && head <= last;
      if (own && object > last && object <= last + FARTHEST) {
        return Optional.of(object);
      }
    }
    return Optional.empty();
  }

  /** Where the parser tied the number to nothing: the end of the noun phrase right behind it. */
  private static int next(Sentence sentence, int last) {
    int at = last + 1;
    while (at < sentence.size()
        && (sentence.token(at).pos() == PartOfSpeech.ADJECTIVE
            || sentence.token(at).pos() == PartOfSpeech.NOUN
            || sentence.token(at).pos() == PartOfSpeech.NAME)
        && at + 1 < sentence.size()
        && sentence.head(at) > at) {
      at++;
    }
    boolean plural = at < sentence.size() && sentence.token(at).pos() == PartOfSpeech.NOUN_PLURAL;
    return plural ? at : last;
  }
}
