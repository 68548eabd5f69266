package org.dragoman.time;

import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Where a time looks: climbs from the time words to the verb that governs them and reads its tense. The news look
 * back unless a verb, a preposition or a planning word looks ahead. Immutable.
 */
final class Tense {
  private final Set<String> futureAuxiliary;
  private final Set<String> perfectAuxiliary;
  private final Set<String> pastBe;
  private final Set<String> forward;
  private final Set<String> ownTime;
  private final Set<String> futurePreposition;
  private final Set<String> pastPreposition;
  private final Set<String> scheduledNoun;

  Tense(WordLists lists) {
    futureAuxiliary = lists.list("future-auxiliary");
    perfectAuxiliary = lists.list("perfect-auxiliary");
    pastBe = lists.list("past-be");
    forward = lists.list("forward");
    ownTime = lists.list("own-time");
    futurePreposition = lists.list("future-preposition");
    pastPreposition = lists.list("past-preposition");
    scheduledNoun = lists.list("scheduled-noun");
  }

  /** The direction of the words from {@code first} to {@code last}, both tokens included. */
  Direction of(Sentence sentence, int first, int last) {
    int governor = governor(sentence, first, last);
    if (governor > last && sentence.token(governor).pos().isNoun() && isGiven(sentence, governor)) {
      return Direction.PAST;
    }
    return climb(sentence, governor, 0);
  }

  /** "the March truce", "Friday's raid": a thing with a date is there already, unless it was set beforehand. */
  private boolean isGiven(Sentence sentence, int noun) {
    return !scheduledNoun.contains(sentence.token(noun).lemma()) && !looksForward(sentence, noun);
  }

  /** The token outside the time words that they hang on, -1 when there is none. */
  static int governor(Sentence sentence, int first, int last) {
    for (int token = last; token >= first; token--) {
      int head = sentence.head(token);
      if (head < first || head > last) {
        return head;
      }
    }
    return -1;
  }

  private Direction climb(Sentence sentence, int at, int steps) {
    if (at < 0 || steps > 12) {
      return Direction.OPEN;
    }
    Token token = sentence.token(at);
    PartOfSpeech pos = token.pos();
    if (pos == PartOfSpeech.PREPOSITION || pos == PartOfSpeech.TO) {
      if (futurePreposition.contains(token.lower())) {
        return isPluperfect(sentence, sentence.head(at)) ? Direction.PAST : Direction.FUTURE;
      }
      if (pastPreposition.contains(token.lower())) {
        return Direction.PAST;
      }
      return climb(sentence, sentence.head(at), steps + 1);
    }
    if (pos.isVerb() || pos == PartOfSpeech.MODAL) {
      return verb(sentence, at, steps);
    }
    if (forward.contains(token.lemma()) || looksForward(sentence, at)) {
      return Direction.FUTURE;
    }
    Direction above = climb(sentence, sentence.head(at), steps + 1);
    if (!pos.isNoun() || sentence.relation(at) == Relation.COMPOUND) {
      return above;
    }
    // A time on a noun may look elsewhere than the verb: "signed the accord", "cut its supply in
    // September".
    boolean scheduled = scheduledNoun.contains(token.lemma());
    return above == Direction.FUTURE && scheduled ? above : Direction.OPEN;
  }

  /** "had been due by Friday". */
  private boolean isPluperfect(Sentence sentence, int verb) {
    return verb >= 0
        && sentence.parse().dependants(verb, Relation.AUXILIARY).stream()
            .anyMatch(a -> sentence.token(a).pos() == PartOfSpeech.VERB_PAST
                && perfectAuxiliary.contains(sentence.token(a).lower()));
  }

  /** "the planned talks", "upcoming elections". */
  private boolean looksForward(Sentence sentence, int noun) {
    for (int dependant : sentence.parse().dependants(noun, Relation.MODIFIER)) {
      Token token = sentence.token(dependant);
      if (forward.contains(token.lower())
          || forward.contains(token.lemma()) && token.pos() == PartOfSpeech.VERB_PARTICIPLE) {
        return true;
      }
    }
    return false;
  }

  private Direction verb(Sentence sentence, int verb, int steps) {
    boolean perfect = false;
    boolean future = false;
    boolean infinitive = false;
    boolean present = false;
    for (int dependant :
        sentence.parse().dependants(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)) {
      Token auxiliary = sentence.token(dependant);
      perfect |= perfectAuxiliary.contains(auxiliary.lower());
      future |= futureAuxiliary.contains(auxiliary.lower());
      infinitive |= auxiliary.pos() == PartOfSpeech.TO;
      present |= auxiliary.pos() == PartOfSpeech.VERB_PRESENT;
      if (pastBe.contains(auxiliary.lower()) && !future && !infinitive) {
        return forward.contains(sentence.token(verb).lemma()) ? Direction.FUTURE : Direction.PAST;
      }
    }
    if (perfect) {
      return Direction.PAST;
    }
    if (future) {
      return Direction.FUTURE;
    }
    if (infinitive) {
      return infinitive(sentence, verb, steps);
    }
    return form(sentence, verb, present, steps);
  }

  /** "plans to meet Monday" looks ahead; "began to fire on Monday", "gathered to protest on Monday" do not. */
  private Direction infinitive(Sentence sentence, int verb, int steps) {
    int head = sentence.head(verb);
    if (head < 0) {
      return Direction.FUTURE;
    }
    if (isPluperfect(sentence, head)) {
      return Direction.PAST;
    }
    boolean purpose = sentence.relation(verb) == Relation.ADVERBIAL_CLAUSE;
    boolean own = ownTime.contains(sentence.token(head).lemma());
    return purpose || own ? climb(sentence, head, steps + 1) : Direction.FUTURE;
  }

  private Direction form(Sentence sentence, int verb, boolean present, int steps) {
    Token token = sentence.token(verb);
    return switch (token.pos()) {
      case VERB_PAST -> Direction.PAST;
      case VERB_PRESENT -> sentence.heading() ? Direction.PAST : Direction.FUTURE;
      case VERB_PARTICIPLE -> {
        boolean looksAhead = forward.contains(token.lemma()) || present;
        yield looksAhead && !sentence.heading() ? Direction.FUTURE : Direction.PAST;
      }
      case VERB_GERUND ->
        present ? Direction.FUTURE : climb(sentence, sentence.head(verb), steps + 1);
      default -> sentence.heading() ? Direction.PAST : Direction.FUTURE;
    };
  }
}
