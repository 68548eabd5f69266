package org.dragoman.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.time.TimeMention.Kind;

/**
 * Which time belongs to which predicate. In "police said Saturday that gunmen killed 15 people on Friday" the
 * saying is of Saturday and the killing of Friday: a time belongs to the word it hangs on in the parse, and passes
 * only along links that mean the same occasion (conjoined verbs, "killing 12", "when gunmen attacked", "the attack
 * took place on Friday"), never into or out of reported content. Immutable.
 */
public final class ClauseTimes {
  /** The time of a predicate and why it is its own: "hangs on 'killed'". */
  public record ClauseTime(TimeMention mention, String because) {}

  private static final int FARTHEST = 3;

  private final Set<String> apart;
  private final Set<String> bound;
  private final Set<String> simultaneous;
  private final Set<String> sameOccasion;
  private final Set<String> occasion;
  private final Set<String> period;
  private final Set<String> occurrence;
  private final Set<String> ownTime;
  private final Set<String> told;
  private final Set<String> deciding;
  private final Set<String> contrast;
  private final Set<String> announcing;

  private ClauseTimes(WordLists lists) {
    apart = lists.list("other-time");
    bound = lists.list("bound-preposition");
    simultaneous = lists.list("simultaneous");
    sameOccasion = lists.list("nouns-of-same-occasion");
    occasion = lists.list("occasion-preposition");
    period = lists.list("period-preposition");
    occurrence = lists.list("occurrence-verb");
    ownTime = lists.list("own-time");
    told = lists.list("telling-verbs");
    deciding = lists.list("deciding-verbs");
    announcing = lists.list("announcing-verbs");
    contrast = lists.list("contrast-conjunction");
  }

  public static ClauseTimes of(Knowledge knowledge) {
    return new ClauseTimes(knowledge.words());
  }

  /**
   * The time of a predicate, verb or noun. Lengths and repetitions are no dates and are never given; a mention
   * counted from another event ({@link Kind#FROM_EVENT}) is, and the caller resolves its {@link Shift}.
   */
  public Optional<ClauseTime> of(StoryTimes times, Sentence sentence, int predicate) {
    List<TimeMention> datable = times.in(sentence.index()).stream()
        .filter(m -> m.kind() != Kind.DURATION && m.kind() != Kind.SET)
        .toList();
    return datable.isEmpty()
        ? Optional.empty()
        : find(datable, sentence, predicate, 0, -1).or(() -> behind(datable, sentence, predicate));
  }

  /**
   * A time right behind a word is that word's, though the parser may hang it on a verb above: a month or year behind
   * a noun that names another occasion ("the uproar over the killing of a priest in 1995"), any time that ends a
   * clause set before its main clause ("After leaving the town on Monday, the army shelled it").
   */
  private Optional<ClauseTime> behind(List<TimeMention> times, Sentence sentence, int word) {
    boolean clause = isFronted(sentence, word);
    if (!clause && !isOfAnotherOccasion(sentence, word)) {
      return Optional.empty();
    }
    int[] phrase = sentence.parse().subtree(word);
    int next = phrase[phrase.length - 1] + 1;
    return times.stream()
        .filter(m -> m.kind() == Kind.DATE)
        .filter(m -> clause ? closes(sentence, m) : m.when().precision() != When.Precision.DAY)
        .filter(m -> m.first() == next
            || m.first() == next + 1
                && sentence.token(next).pos() == PartOfSpeech.PREPOSITION
                && !bound.contains(sentence.token(next).lower()))
        .filter(m -> sentence.parse().dominates(Tense.governor(sentence, next, m.last()), word))
        .findFirst()
        .map(m -> new ClauseTime(m, "right behind '" + sentence.token(word).text() + "'"));
  }

  private boolean isOfAnotherOccasion(Sentence sentence, int word) {
    return sentence.token(word).pos().isNoun()
        && sentence.relation(word) == Relation.PREPOSITION_OBJECT
        && apart.contains(sentence.token(sentence.head(word)).lower());
  }

  /** "After leaving the town, the army shelled it". */
  private static boolean isFronted(Sentence sentence, int word) {
    Relation relation = sentence.relation(word);
    int head = sentence.head(word);
    int main = relation == Relation.PREPOSITION_CLAUSE && head >= 0 ? sentence.head(head) : head;
    return sentence.token(word).pos().isVerb()
        && (relation == Relation.PREPOSITION_CLAUSE || relation == Relation.ADVERBIAL_CLAUSE)
        && main > word;
  }

  private static boolean closes(Sentence sentence, TimeMention mention) {
    int next = mention.last() + 1;
    return next < sentence.size() && sentence.relation(next) == Relation.PUNCTUATION;
  }

  /** @param from the token this one was asked by, so that two words do not ask each other */
  private Optional<ClauseTime> find(
      List<TimeMention> times, Sentence sentence, int predicate, int steps, int from) {
    Optional<ClauseTime> own = own(times, sentence, predicate);
    if (own.isPresent() || steps >= FARTHEST) {
      return own;
    }
    return above(times, sentence, predicate, steps, from)
        .or(() -> below(times, sentence, predicate, steps, from));
  }

  // -- what hangs on the predicate itself

  private Optional<ClauseTime> own(List<TimeMention> times, Sentence sentence, int predicate) {
    String word = sentence.token(predicate).text();
    return times.stream()
        .filter(m -> predicate < m.first() || predicate > m.last())
        .filter(m -> distance(sentence, m, predicate) >= 0)
        .min(Comparator.comparing((TimeMention m) -> m.kind() == Kind.VAGUE)
            .thenComparing(m -> m.kind() == Kind.FROM_EVENT)
            .thenComparing(m -> distance(sentence, m, predicate))
            .thenComparing(m -> m.when().precision())
            .thenComparing(m -> Math.abs(m.first() - predicate)))
        .map(m -> new ClauseTime(m, "hangs on '" + word + "'"));
  }

  /** Steps from the time up to the predicate without leaving its clause; -1 when it is not there. */
  private int distance(Sentence sentence, TimeMention time, int predicate) {
    int at = Tense.governor(sentence, time.first(), time.last());
    boolean verb = sentence.token(predicate).pos().isVerb();
    Relation link = outerRelation(sentence, time);
    for (int steps = 0; at >= 0 && steps < 8; steps++) {
      if (at == predicate) {
        return steps;
      }
      PartOfSpeech pos = sentence.token(at).pos();
      // "from May 3 to 6" is of the clause; "for the victims of May 3" is not.
      Set<String> barred = steps == 0 ? bound : apart;
      if (pos.isVerb() || barred.contains(sentence.token(at).lower())) {
        return -1;
      }
      if (steps == 0
          && time.when().precision() != When.Precision.DAY
          && period.contains(sentence.token(at).lower())) {
        // "promised two millions for the coming year", but "called a rally for Friday".
        return -1;
      }
      boolean modifier =
          link == Relation.POSSESSOR || link == Relation.COMPOUND || link == Relation.MODIFIER;
      boolean passes = verb ? passes(sentence, at, modifier) : passesToNoun(sentence, at, modifier);
      if (pos.isNoun() && !passes) {
        return -1;
      }
      at = sentence.head(at);
    }
    return -1;
  }

  private static Relation outerRelation(Sentence sentence, TimeMention time) {
    for (int token = time.last(); token >= time.first(); token--) {
      int head = sentence.head(token);
      if (head < time.first() || head > time.last()) {
        return sentence.relation(token);
      }
    }
    return Relation.ROOT;
  }

  /**
   * Whether a noun lets its time through to the verb: "signed a deal on Friday", "died in Friday's attack", but not
   * "condemned Friday's attack".
   */
  private boolean passes(Sentence sentence, int noun, boolean modifier) {
    int phrase = firstConjunct(sentence, noun);
    Relation relation = sentence.relation(phrase);
    int head = sentence.head(phrase);
    if (relation == Relation.PREPOSITION_OBJECT) {
      // "died in Friday's attack", but not "linked them with the 1992 bombing"
      return !modifier || isOfOccasion(sentence, head);
    }
    boolean subject = relation == Relation.SUBJECT || relation == Relation.PASSIVE_SUBJECT;
    if (subject
        && !modifier
        && (relation == Relation.SUBJECT || sentence.token(noun).pos().isName())) {
      // "The United States on Friday rejected", "the meeting on Friday agreed": what they do has
      // the date, while
      // "the attack on Friday was condemned" has none.
      return true;
    }
    boolean happens = head >= 0 && occurrence.contains(sentence.token(head).lemma());
    return happens || !modifier && (relation == Relation.OBJECT || relation == Relation.ATTRIBUTE);
  }

  /** "Iraq" of "Iraq and Iran". */
  private static int firstConjunct(Sentence sentence, int noun) {
    int at = noun;
    while (sentence.relation(at) == Relation.CONJUNCT
        && sentence.token(sentence.head(at)).pos().isNoun()) {
      at = sentence.head(at);
    }
    return at;
  }

  /** "in Friday's attack", "at the end of the 1991 war": one occasion with the clause, or for the noun above to decide. */
  private boolean isOfOccasion(Sentence sentence, int preposition) {
    int above = preposition < 0 ? -1 : sentence.head(preposition);
    return above >= 0
        && (sentence.token(above).pos().isNoun()
            || occasion.contains(sentence.token(preposition).lower()));
  }

  /** "the meeting of the two sides on Friday": who takes part has no date, what they take part in has. */
  private static boolean passesToNoun(Sentence sentence, int noun, boolean modifier) {
    Relation relation = sentence.relation(noun);
    return !modifier && (relation == Relation.PREPOSITION_OBJECT || relation == Relation.CONJUNCT);
  }

  // -- the same occasion, told by the word above

  private Optional<ClauseTime> above(
      List<TimeMention> times, Sentence sentence, int predicate, int steps, int from) {
    int head = sentence.head(predicate);
    if (head < 0 || head == from) {
      return Optional.empty();
    }
    return switch (sentence.relation(predicate)) {
      case CONJUNCT -> passOn(times, sentence, head, predicate, steps, "joined to");
      case OBJECT ->
        occurrence.contains(sentence.token(head).lemma())
                || told.contains(sentence.token(head).lemma())
            ? passOn(times, sentence, head, predicate, steps, "told by")
            : Optional.empty();
      case SUBJECT, PASSIVE_SUBJECT ->
        occurrence.contains(sentence.token(head).lemma())
            ? passOn(times, sentence, head, predicate, steps, "told by")
            : Optional.empty();
      case ADVERBIAL_CLAUSE ->
        isSameOccasion(sentence, predicate)
            ? passOn(times, sentence, head, predicate, steps, "the same occasion as")
            : Optional.empty();
      case OPEN_COMPLEMENT ->
        ownTime.contains(sentence.token(head).lemma())
                || deciding.contains(sentence.token(head).lemma())
                || isBareGerund(sentence, predicate)
            ? passOn(times, sentence, head, predicate, steps, "the same occasion as")
            : Optional.empty();
      case COMPLEMENT ->
        announcing.contains(sentence.token(head).lemma())
            ? passOn(times, sentence, head, predicate, steps, "announced by")
            : Optional.empty();
      case RELATIVE_CLAUSE, NOUN_CLAUSE ->
        within(times, sentence, head)
            .or(() -> own(times, sentence, head))
            .map(t -> because(t, sentence, head, "tells of"));
      case PREPOSITION_OBJECT, PREPOSITION_CLAUSE ->
        within(times, sentence, sentence.head(head))
            .or(() -> happening(times, sentence, predicate))
            .or(() -> preposition(times, sentence, predicate, head, steps));
      default -> Optional.empty();
    };
  }

  /** "after the truce between them took effect on Friday": a clause, though the parser may see a bare noun. */
  private Optional<ClauseTime> happening(List<TimeMention> times, Sentence sentence, int noun) {
    int[] phrase = sentence.parse().subtree(noun);
    int verb = phrase[phrase.length - 1] + 1;
    boolean told = verb < sentence.size()
        && sentence.token(verb).pos() == PartOfSpeech.VERB_PAST
        && occurrence.contains(sentence.token(verb).lemma())
        && sentence
            .parse()
            .dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
            .isEmpty();
    return told
        ? own(times, sentence, verb).map(t -> because(t, sentence, verb, "told by"))
        : Optional.empty();
  }

  /** "the night in which they fled", "a night of riots": the time words are what it hangs on. */
  private static Optional<ClauseTime> within(List<TimeMention> times, Sentence sentence, int word) {
    return times.stream()
        .filter(m -> m.first() <= word && word <= m.last())
        .findFirst()
        .map(m -> new ClauseTime(m, "in '" + sentence.token(word).text() + "'"));
  }

  /** "killed in an attack on Friday": what hangs in, during or by is the same occasion; after and before are not. */
  private Optional<ClauseTime> preposition(
      List<TimeMention> times, Sentence sentence, int predicate, int preposition, int steps) {
    int head = sentence.head(preposition);
    if (head >= 0
        && sameOccasion.contains(sentence.token(head).lemma())
        && sentence.relation(head) == Relation.PREPOSITION_OBJECT) {
      // "in the face of protests"
      return preposition(times, sentence, predicate, sentence.head(head), steps);
    }
    boolean verb = head >= 0 && sentence.token(head).pos().isVerb();
    return verb && simultaneous.contains(sentence.token(preposition).lower())
        ? passOn(times, sentence, head, predicate, steps, "the same occasion as")
        : Optional.empty();
  }

  private boolean isSameOccasion(Sentence sentence, int clause) {
    int marker = sentence.parse().dependant(clause, Relation.MARKER);
    if (marker >= 0) {
      return simultaneous.contains(sentence.token(marker).lower());
    }
    for (int adverb : sentence.parse().dependants(clause, Relation.ADVERB)) {
      if (simultaneous.contains(sentence.token(adverb).lower())) {
        return true;
      }
    }
    return isBareGerund(sentence, clause);
  }

  private static boolean isBareGerund(Sentence sentence, int clause) {
    return sentence.token(clause).pos() == PartOfSpeech.VERB_GERUND
        && sentence
            .parse()
            .dependants(clause, Relation.AUXILIARY, Relation.MARKER)
            .isEmpty();
  }

  // -- the same occasion, told by a word below

  private Optional<ClauseTime> below(
      List<TimeMention> times, Sentence sentence, int predicate, int steps, int from) {
    Parse parse = sentence.parse();
    for (int dependant : parse.dependants(predicate)) {
      if (dependant != from && isSameBelow(sentence, predicate, dependant)) {
        Optional<ClauseTime> time =
            passOn(times, sentence, dependant, predicate, steps, "the same occasion as");
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSameBelow(Sentence sentence, int predicate, int dependant) {
    boolean verb = sentence.token(predicate).pos().isVerb();
    return switch (sentence.relation(dependant)) {
      case CONJUNCT ->
        sentence.token(dependant).pos().isVerb() == verb
            && !(verb && isContrast(sentence, dependant));
      case ADVERBIAL_CLAUSE -> isSameOccasion(sentence, dependant);
      case NOUN_CLAUSE, RELATIVE_CLAUSE ->
        !verb && occurrence.contains(sentence.token(dependant).lemma());
      case OPEN_COMPLEMENT -> ownTime.contains(sentence.token(predicate).lemma());
      default -> false;
    };
  }

  /** "ordered a withdrawal, but troops were invited back in 2014": another doer, another time. */
  private boolean isContrast(Sentence sentence, int conjunct) {
    Parse parse = sentence.parse();
    boolean ownDoer = parse.dependant(conjunct, Relation.SUBJECT) >= 0
        || parse.dependant(conjunct, Relation.PASSIVE_SUBJECT) >= 0;
    int head = sentence.head(conjunct);
    return ownDoer
        && parse.dependants(head, Relation.COORDINATOR).stream()
            .anyMatch(c -> c < conjunct && contrast.contains(sentence.token(c).lower()));
  }

  private Optional<ClauseTime> passOn(
      List<TimeMention> times, Sentence sentence, int to, int from, int steps, String link) {
    return find(times, sentence, to, steps + 1, from).map(t -> because(t, sentence, to, link));
  }

  private static ClauseTime because(ClauseTime time, Sentence sentence, int via, String link) {
    return new ClauseTime(
        time.mention(), link + " '" + sentence.token(via).text() + "', " + time.because());
  }
}
