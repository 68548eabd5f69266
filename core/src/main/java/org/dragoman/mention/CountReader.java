package org.dragoman.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.text.Span;

/**
 * How many were killed, injured, arrested, abducted, displaced, how great a crowd, how many troops, how much money:
 * the numbers that a predicate, and the predicates that tell the same occasion, say. Immutable and thread-safe.
 *
 * <pre>
 * 22 civilians were killed and 10 wounded   killed 22, injured 10
 * a blast killing 12 and wounding 30        killed 12, injured 30
 * left 15 dead · a death toll of 40         killed 15 · killed 40
 * sent a 600-strong force                   troops 600
 * </pre>
 */
public final class CountReader {
  private final Quantities quantities;
  private final Occasion occasion;
  private final CountWords words;

  private CountReader(Knowledge knowledge) {
    quantities = Quantities.of(knowledge);
    occasion = new Occasion(knowledge.words());
    words = new CountWords(knowledge);
  }

  public static CountReader of(Knowledge knowledge) {
    return new CountReader(knowledge);
  }

  /**
   * The counts of a predicate, verb or noun, by kind, in the order of the kinds' names.
   *
   * @param others tokens that tell a time or a place and so nobody: "on March 24", "seized Kandahar"
   */
  public Map<String, Quantity> counts(Sentence sentence, int predicate, Set<Integer> others) {
    List<Quantity> all = quantities.in(sentence).stream()
        .filter(q -> !others.contains(q.first()) && !others.contains(q.last()))
        .toList();
    Set<Integer> zone = occasion.of(sentence, predicate);
    Map<String, Quantity> counts = new TreeMap<>();
    for (String kind : words.kinds()) {
      for (int teller : zone) {
        Optional<Quantity> count = told(sentence, all, kind, teller);
        if (count.isPresent()) {
          counts.put(kind, count.get());
          break;
        }
      }
      if (!counts.containsKey(kind)) {
        described(sentence, all, kind, zone).ifPresent(q -> counts.put(kind, q));
      }
    }
    counts.values().removeIf(q -> others.contains(q.counted()));
    money(sentence, all, zone).ifPresent(q -> counts.put(CountWords.MONEY, q));
    return counts;
  }

  // -- told by a verb, or counting the noun that is the predicate

  private Optional<Quantity> told(Sentence sentence, List<Quantity> all, String kind, int teller) {
    if (sentence.token(teller).pos().isNoun()) {
      return words.isNoun(kind, sentence, teller)
          ? counting(all, teller).or(() -> sum(sentence, all, kind, ofObjects(sentence, teller)))
          : Optional.empty();
    }
    if (words.isVerb(kind, sentence, teller)) {
      boolean hasObject = !sentence.parse().dependants(teller, Relation.OBJECT).isEmpty();
      Optional<Quantity> behind =
          hasObject ? Optional.empty() : rightBehind(sentence, all, kind, teller);
      return behind.or(() -> sum(sentence, all, kind, undergoers(sentence, teller)));
    }
    return words.isDoer(kind, sentence, teller)
        ? sum(sentence, all, kind, subjects(sentence, teller))
        : Optional.empty();
  }

  /** "killing up to five", "wounded over 110": parsers take "up" and "over" for no part of the number. */
  private Optional<Quantity> rightBehind(
      Sentence sentence, List<Quantity> all, String kind, int verb) {
    return all.stream()
        .filter(q -> q.first() == verb + 1 && words.isCounted(kind, sentence, q))
        .findFirst();
  }

  private static Optional<Quantity> counting(List<Quantity> all, int noun) {
    return all.stream().filter(q -> q.counted() == noun).findFirst();
  }

  /** "the arrest of 15 activists". */
  private static List<Integer> ofObjects(Sentence sentence, int noun) {
    List<Integer> objects = new ArrayList<>();
    for (int preposition : sentence.parse().dependants(noun, Relation.PREPOSITION)) {
      objects.addAll(sentence.parse().dependants(preposition, Relation.PREPOSITION_OBJECT));
      break;
    }
    return objects;
  }

  private static List<Integer> undergoers(Sentence sentence, int verb) {
    List<Integer> passive = sentence.parse().dependants(verb, Relation.PASSIVE_SUBJECT);
    if (!passive.isEmpty()) {
      return meant(sentence, verb, passive);
    }
    boolean participle = sentence.token(verb).pos() == PartOfSpeech.VERB_PARTICIPLE;
    boolean perfect = !sentence.parse().dependants(verb, Relation.AUXILIARY).isEmpty();
    List<Integer> objects = sentence.parse().dependants(verb, Relation.OBJECT);
    if (!participle || perfect || !objects.isEmpty()) {
      return objects;
    }
    List<Integer> subjects = sentence.parse().dependants(verb, Relation.SUBJECT);
    if (!subjects.isEmpty()) {
      return subjects;
    }
    int head = sentence.head(verb);
    if (head >= 0 && sentence.relation(verb) == Relation.NOUN_CLAUSE) {
      return List.of(head);
    }
    boolean shared = head >= 0 && sentence.relation(verb) == Relation.CONJUNCT;
    return shared ? undergoers(sentence, head) : List.of();
  }

  private static List<Integer> subjects(Sentence sentence, int verb) {
    List<Integer> subjects =
        sentence.parse().dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT);
    int head = sentence.head(verb);
    if (subjects.isEmpty() && head >= 0) {
      return switch (sentence.relation(verb)) {
        case CONJUNCT -> subjects(sentence, head);
        case NOUN_CLAUSE, RELATIVE_CLAUSE -> List.of(head);
        default -> List.of();
      };
    }
    return meant(sentence, verb, subjects);
  }

  /** "84 persons who were killed": of a relative clause the noun that it hangs on. */
  private static List<Integer> meant(Sentence sentence, int verb, List<Integer> subjects) {
    boolean relative = sentence.relation(verb) == Relation.RELATIVE_CLAUSE
        && subjects.size() == 1
        && sentence.token(subjects.get(0)).pos() == PartOfSpeech.QUESTION_WORD;
    return relative ? List.of(sentence.head(verb)) : subjects;
  }

  // -- adding up what is joined: six rebels and four soldiers

  private Optional<Quantity> sum(
      Sentence sentence, List<Quantity> all, String kind, List<Integer> nouns) {
    List<Quantity> parts = new ArrayList<>();
    boolean more = false;
    for (int noun : joined(sentence, nouns)) {
      Optional<Quantity> part = numbered(sentence, all, kind, noun)
          .or(() -> words.countsOne(kind) ? one(sentence, noun) : Optional.empty());
      more |= part.isEmpty();
      part.filter(p -> !parts.contains(p)).ifPresent(parts::add);
    }
    boolean open = more;
    return parts.stream().reduce((a, b) -> together(sentence, a, b)).map(q -> open ? opened(q) : q);
  }

  private static Set<Integer> joined(Sentence sentence, List<Integer> nouns) {
    Set<Integer> all = new LinkedHashSet<>(nouns);
    for (int noun : nouns) {
      for (int conjunct : sentence.parse().dependants(noun, Relation.CONJUNCT)) {
        all.addAll(joined(sentence, List.of(conjunct)));
      }
      // The parser hangs some conjuncts on the article: "a policeman and two of his guards".
      for (int article : sentence.parse().dependants(noun, Relation.DETERMINER)) {
        all.addAll(sentence.parse().dependants(article, Relation.CONJUNCT));
      }
    }
    return all;
  }

  private Optional<Quantity> numbered(
      Sentence sentence, List<Quantity> all, String kind, int noun) {
    for (Quantity quantity : all) {
      boolean counts =
          quantity.counted() == noun || quantity.first() <= noun && noun <= quantity.last();
      if (counts && words.isCounted(kind, sentence, quantity)) {
        return Optional.of(quantity);
      }
    }
    return Optional.empty();
  }

  /** A person without a number: a journalist, the general, him. */
  private Optional<Quantity> one(Sentence sentence, int noun) {
    if (!words.isOnePerson(sentence, noun)) {
      return Optional.empty();
    }
    NounPhrase phrase = NounPhrase.around(sentence, noun);
    return Optional.of(new Quantity(
        Bounds.exactly(1),
        Quantities.text(sentence, phrase.first(), phrase.last()),
        phrase.span(),
        noun,
        noun,
        noun));
  }

  private static Quantity together(Sentence sentence, Quantity a, Quantity b) {
    int first = Math.min(a.first(), b.first());
    int last = Math.max(Math.max(a.last(), a.counted()), Math.max(b.last(), b.counted()));
    Span span = a.span().with(b.span()).with(sentence.span(first, last));
    return new Quantity(
        a.bounds().plus(b.bounds()),
        Quantities.text(sentence, first, last),
        span,
        first,
        last,
        a.counted());
  }

  private static Quantity opened(Quantity q) {
    Bounds bounds = new Bounds(q.bounds().min(), Long.MAX_VALUE, q.bounds().approximate());
    return new Quantity(bounds, q.words(), q.span(), q.first(), q.last(), q.counted());
  }

  // -- described by a word behind the number, or by the noun that is counted

  private Optional<Quantity> described(
      Sentence sentence, List<Quantity> all, String kind, Set<Integer> zone) {
    for (Quantity quantity : all) {
      if (isIn(sentence, quantity, zone)
          && (isInState(sentence, quantity, kind)
              || isOfNoun(sentence, quantity, kind)
              || isTotal(sentence, quantity, kind))) {
        return Optional.of(quantity);
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(Sentence sentence, Quantity quantity, Set<Integer> zone) {
    for (int teller : zone) {
      if (sentence.parse().dominates(teller, quantity.last())) {
        return true;
      }
    }
    return false;
  }

  /** "15 dead", "56 people killed", "600-strong". */
  private boolean isInState(Sentence sentence, Quantity quantity, String kind) {
    int next = Math.max(quantity.last(), quantity.counted()) + 1;
    int after = quantity.last() + 1;
    return words.isState(kind, sentence, next)
        || words.isState(kind, sentence, after)
        || words.isSized(kind, sentence, after);
  }

  /** "7 deaths", "the lives of 31 people". */
  private boolean isOfNoun(Sentence sentence, Quantity quantity, String kind) {
    int preposition = sentence.head(quantity.counted());
    int owner = preposition < 0 ? -1 : sentence.head(preposition);
    boolean of = owner >= 0
        && owner < preposition
        && sentence.relation(quantity.counted()) == Relation.PREPOSITION_OBJECT
        && words.isNoun(kind, sentence, owner)
        && words.isCounted(kind, sentence, quantity);
    return of
        || quantity.hasNoun()
            && (words.isNoun(kind, sentence, quantity.counted())
                || isNone(sentence, quantity, kind));
  }

  /** "no casualties", "no damage or injury". */
  private boolean isNone(Sentence sentence, Quantity quantity, String kind) {
    return quantity.bounds().max() == 0
        && joined(sentence, List.of(quantity.counted())).stream()
            .anyMatch(n -> words.isNoun(kind, sentence, n) || words.isNone(kind, sentence, n));
  }

  /** "a death toll of 40", "the toll rose to 40". */
  private boolean isTotal(Sentence sentence, Quantity quantity, String kind) {
    int at = sentence.head(quantity.last());
    for (int steps = 0; at >= 0 && steps < 4; steps++) {
      if (words.isTotal(kind, sentence, at)) {
        return true;
      }
      if (sentence.token(at).pos().isVerb()) {
        return sentence.parse().dependants(at, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).stream()
            .anyMatch(s -> words.isTotal(kind, sentence, s));
      }
      at = sentence.head(at);
    }
    return false;
  }

  private Optional<Quantity> money(Sentence sentence, List<Quantity> all, Set<Integer> zone) {
    return all.stream()
        .filter(q -> isIn(sentence, q, zone) && words.isMoney(sentence, q))
        .findFirst();
  }
}
