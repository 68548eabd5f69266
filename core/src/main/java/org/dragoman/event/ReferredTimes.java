package org.dragoman.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.time.ClauseTimes;
import org.dragoman.time.ClauseTimes.ClauseTime;
import org.dragoman.time.Shift;
import org.dragoman.time.StoryTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.When;

/**
 * Days that words point to by way of another happening of the story: "a day after the summit" and "three days before
 * the summit" count from it or to it, "in that trial" and "carried out the airstrike" take its day.
 *
 * <p>Works on one story; not thread-safe.
 */
final class ReferredTimes {
  /** How many sentences back "that trial" may have been dated without a verb that gives it the date. */
  private static final int NEAR = 2;

  private final Resolved resolved;
  private final ClauseTimes clauseTimes;
  private final Set<String> definite;
  private final Set<String> pointing;
  private final Set<String> simultaneous;
  private final Set<String> sameOccasionNouns;
  private final Set<String> telling;
  private final Set<String> perfectAuxiliaries;

  ReferredTimes(Resolved resolved, ClauseTimes clauseTimes, WordLists words) {
    this.resolved = resolved;
    this.clauseTimes = clauseTimes;
    this.definite = words.list("definite-articles");
    this.pointing = words.list("pointing-words");
    this.simultaneous = words.list("same-occasion-prepositions");
    this.sameOccasionNouns = words.list("nouns-of-same-occasion");
    this.telling = words.list("telling-verbs");
    this.perfectAuxiliaries = words.list("perfect-auxiliaries");
  }

  /** "fled a day after the summit": the day of the summit, moved. */
  Optional<When> counted(Sentence sentence, TimeMention mention) {
    return mention
        .shift()
        .flatMap(shift -> dayOf(sentence, shift.anchor()).map(shift::from))
        .filter(When::isKnown);
  }

  /**
   * "the vote comes three days before the summit": the summit, from the day of the vote. What goes on at the same time
   * is of that day, too: "a month after fleeing in the face of protests".
   */
  Optional<When> countedTo(Sentence sentence, int predicate) {
    int verb = sameOccasion(sentence, predicate);
    return counted(sentence, predicate)
        .or(() -> verb < 0 ? Optional.empty() : counted(sentence, verb));
  }

  /** The verb in whose course a noun happens, or -1. */
  private int sameOccasion(Sentence sentence, int noun) {
    int preposition = behind(sentence, noun);
    int above = preposition < 0 ? -1 : sentence.head(preposition);
    if (above >= 0 && sameOccasionNouns.contains(sentence.token(above).lemma())) {
      preposition = behind(sentence, above);
      above = preposition < 0 ? -1 : sentence.head(preposition);
    }
    return above >= 0
            && sentence.token(above).pos().isVerb()
            && simultaneous.contains(sentence.token(preposition).lower())
        ? above
        : -1;
  }

  private static int behind(Sentence sentence, int noun) {
    return sentence.relation(noun) == Relation.PREPOSITION_OBJECT ? sentence.head(noun) : -1;
  }

  private Optional<When> counted(Sentence sentence, int predicate) {
    StoryTimes times = resolved.times();
    for (TimeMention mention : times.in(sentence.index())) {
      Optional<Shift> shift = mention.shift().filter(s -> s.anchor() == predicate);
      int teller = shift.isEmpty() ? -1 : teller(sentence, mention, predicate);
      if (teller >= 0 && teller != predicate) {
        Optional<When> told = dayOf(sentence, teller)
            .or(() -> Tense.of(sentence, teller, perfectAuxiliaries) == Tense.PRESENT
                ? times.anchor().map(When::day)
                : Optional.empty());
        Shift back = new Shift(predicate, -shift.get().amount(), shift.get().unit());
        return told.map(back::from).filter(When::isKnown);
      }
    }
    return Optional.empty();
  }

  /** The word that "three days before" hangs on, itself or by its preposition. */
  private static int teller(Sentence sentence, TimeMention mention, int predicate) {
    int at = mention.last();
    while (at >= mention.first() && at <= mention.last()) {
      at = sentence.head(at);
    }
    // "fled, a day after rebels struck": parsers hang the words on what they count from.
    boolean below = at == predicate
        && (sentence.relation(at) == Relation.CONJUNCT
            || sentence.relation(at) == Relation.ADVERBIAL_CLAUSE);
    return below ? sentence.head(at) : at;
  }

  /** "the airstrike", "carried out the airstrike", "faced charges in that trial": its day, told before. */
  Optional<When> recalled(Sentence sentence, Act act) {
    int predicate = act.predicate();
    if (sentence.token(predicate).pos().isNoun()) {
      return toldBefore(sentence, predicate);
    }
    for (int preposition : sentence.parse().dependants(predicate, Relation.PREPOSITION)) {
      int noun = sentence.parse().dependant(preposition, Relation.PREPOSITION_OBJECT);
      if (noun >= 0 && simultaneous.contains(sentence.token(preposition).lower())) {
        Optional<When> day = toldBefore(sentence, noun);
        if (day.isPresent()) {
          return day;
        }
      }
    }
    int object = sentence.parse().dependant(predicate, Relation.OBJECT);
    return object >= 0 && telling.contains(sentence.token(predicate).lemma())
        ? toldBefore(sentence, object)
        : Optional.empty();
  }

  private Optional<When> toldBefore(Sentence sentence, int noun) {
    List<Integer> determiners = sentence.parse().dependants(noun, Relation.DETERMINER);
    boolean known =
        determiners.stream().anyMatch(d -> definite.contains(sentence.token(d).lower()));
    if (!known || sentence.token(noun).pos().isName()) {
      return Optional.empty();
    }
    boolean pointed =
        determiners.stream().anyMatch(d -> pointing.contains(sentence.token(d).lower()));
    for (int before = sentence.index() - 1; before >= 0; before--) {
      Sentence earlier = resolved.story().sentence(before);
      boolean near = pointed && before >= sentence.index() - NEAR;
      Optional<When> day = dayIn(earlier, sentence.token(noun))
          .or(() ->
              near && names(earlier, sentence.token(noun)) ? onlyDay(earlier) : Optional.empty());
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** The day of a word: its own, else that of the same noun elsewhere in the story. */
  private Optional<When> dayOf(Sentence sentence, int word) {
    Optional<When> own = day(sentence, word);
    if (own.isPresent() || !sentence.token(word).pos().isNoun()) {
      return own;
    }
    return toldBefore(sentence, word);
  }

  private Optional<When> dayIn(Sentence sentence, Token noun) {
    for (Token token : sentence.tokens()) {
      Optional<When> day = isSame(token, noun) ? day(sentence, token.index()) : Optional.empty();
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private Optional<When> day(Sentence sentence, int word) {
    return clauseTimes
        .of(resolved.times(), sentence, word)
        .map(ClauseTime::mention)
        .filter(m -> m.kind() == TimeMention.Kind.DATE)
        .map(TimeMention::when)
        .filter(w -> w.precision() != When.Precision.UNKNOWN);
  }

  private Optional<When> onlyDay(Sentence sentence) {
    List<When> dates = resolved.times().in(sentence.index()).stream()
        .filter(m -> m.kind() == TimeMention.Kind.DATE)
        .map(TimeMention::when)
        .filter(w -> w.precision() != When.Precision.UNKNOWN)
        .distinct()
        .toList();
    return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
  }

  private static boolean names(Sentence sentence, Token noun) {
    return sentence.tokens().stream().anyMatch(t -> isSame(t, noun));
  }

  private static boolean isSame(Token token, Token noun) {
    return token.pos().isNoun() && token.lemma().equals(noun.lemma());
  }
}
