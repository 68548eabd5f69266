package org.dragoman.reader;

import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/** Gives finite verbs the subject that a parser hung on something before it. */
final class SubjectRepairs extends Arcs {
  SubjectRepairs(List<Token> tokens, int[] heads, Relation[] relations) {
    super(tokens, heads, relations);
  }

  void apply() {
    for (int i = 0; i < heads.length; i++) {
      dayBehindSubject(i);
      nounAsClause(i);
      nounBehindDay(i);
      pairBehindOpening(i);
      verbOfHeadline(i);
      pairOfHeadline(i);
      passiveOfHeadline(i);
    }
  }

  /** "A judge in Lima, Ana Ruiz, Friday suspended a clerk": the day suspends nobody. */
  private void dayBehindSubject(int day) {
    int verb = heads[day];
    boolean aloneBehindComma = verb > day
        && relations[day] == Relation.SUBJECT
        && day > 1
        && isDay(day)
        && tokens.get(day - 1).text().equals(",");
    if (!aloneBehindComma) {
      return;
    }
    for (int noun = 0; noun < day; noun++) {
      if (heads[noun] < 0 && noun != verb && tokens.get(noun).pos().isNoun()) {
        attach(noun, verb, Relation.SUBJECT);
        attach(day, verb, Relation.NOUN_ADVERB);
        return;
      }
    }
  }

  /** "A judge in Lima, Ana Ruiz, Friday suspended a clerk": a noun without a verb is no clause but the subject. */
  private void nounAsClause(int noun) {
    int verb = heads[noun];
    boolean bare = verb > noun
        && relations[noun] == Relation.ADVERBIAL_CLAUSE
        && tokens.get(noun).pos().isNoun()
        && heads[verb] < 0
        && tokens.get(verb).pos().isFinite()
        && !hasSubject(noun)
        && !has(noun, Relation.MARKER)
        && !hasSubject(verb)
        && (noun == 0 || heads[0] == noun);
    if (bare) {
      attachSubject(noun, verb);
    }
  }

  /** "said on Tuesday a commander was killed", "said on Monday Kenyan police had fled": the day is over before them. */
  private void nounBehindDay(int noun) {
    int above = heads[noun];
    boolean explains = relations[noun] == Relation.APPOSITION
        && above >= 0
        && above < noun
        && isDay(above)
        && tokens.get(above + 1).pos() != PartOfSpeech.PUNCTUATION;
    boolean described = relations[noun] == Relation.PREPOSITION_OBJECT
        && above >= 0
        && above + 1 < noun
        && heads[above + 1] == noun
        && isDay(above + 1);
    int verb = explains || described ? clauseBehind(noun) : -1;
    if (verb < 0) {
      return;
    }
    if (described) {
      attach(above + 1, above, Relation.PREPOSITION_OBJECT);
    }
    attachSubject(noun, verb);
  }

  private boolean isDay(int token) {
    return tokens.get(token).pos().isName() && tokens.get(token).lower().endsWith("day");
  }

  /** The verb without a subject whose clause begins right behind all that hangs on a noun, or -1. */
  private int clauseBehind(int noun) {
    int end = noun + 1;
    while (end < heads.length && Repairs.hangsOn(heads, end, noun)) {
      end++;
    }
    for (int verb = end; verb < heads.length; verb++) {
      if (relations[verb] == Relation.COMPLEMENT) {
        boolean next = verb == end || heads[end] == verb;
        boolean bare = next && tokens.get(verb).pos().isVerb() && !hasSubject(verb);
        return bare ? verb : -1;
      }
    }
    return -1;
  }

  /** "After talks in Accra, Togo and Benin agreed": both are no part of the opening, they are who agreed. */
  private void pairBehindOpening(int verb) {
    int last = wordBefore(verb);
    boolean bare = last > 2
        && heads[verb] < 0
        && !hasSubject(verb)
        && tokens.get(verb).pos().isFinite()
        && tokens.get(0).pos() != PartOfSpeech.PUNCTUATION
        && relations[0] == Relation.PREPOSITION
        && relations[last] == Relation.CONJUNCT
        && tokens.get(last).pos().isNoun();
    if (!bare) {
      return;
    }
    int comma = commaBefore(last);
    int first = comma < 0 ? -1 : memberBehind(comma, last);
    if (first < 0 || !Repairs.hasCoordinatorBetween(relations, first, last)) {
      return;
    }
    attachSubject(first, verb);
    attach(last, first, Relation.CONJUNCT);
  }

  /** The last word before a verb and its adverbs and auxiliaries. */
  private int wordBefore(int verb) {
    int at = verb - 1;
    while (at > 0 && heads[at] == verb && !tokens.get(at).pos().isNoun()) {
      at--;
    }
    return at;
  }

  /** The only comma before a position, or -1. */
  private int commaBefore(int position) {
    int found = -1;
    for (int i = 0; i < position; i++) {
      if (tokens.get(i).text().equals(",")) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** The noun behind a comma that is joined to one before it, or -1. */
  private int memberBehind(int comma, int end) {
    for (int i = comma + 1; i < end; i++) {
      boolean joined = relations[i] == Relation.CONJUNCT || relations[i] == Relation.APPOSITION;
      if (joined && heads[i] < comma && tokens.get(i).pos().isNoun()) {
        return i;
      }
    }
    return -1;
  }

  /** "A Dozen State Lawmakers Attended Rally": a noun has no such clause without a subject; what precedes the verb is it. */
  private void verbOfHeadline(int verb) {
    int noun = verb - 1;
    boolean ofNoun = noun > 0
        && heads[verb] >= 0
        && heads[verb] < verb
        && relations[verb] == Relation.COMPLEMENT
        && tokens.get(heads[verb]).pos().isNoun()
        && tokens.get(verb).pos() == PartOfSpeech.VERB_PAST
        && tokens.get(noun).pos().isNoun()
        && heads[noun] != verb
        && !has(verb, Relation.MARKER)
        && !hasSubject(verb);
    if (ofNoun) {
      attach(noun, verb, Relation.SUBJECT);
      attach(verb, -1, Relation.ROOT);
    }
  }

  /** "Merkel, Macron discuss the crisis": a comma joins two who act, nobody is spoken to. */
  private void pairOfHeadline(int first) {
    int verb = heads[first];
    int comma = first + 1;
    boolean acts = relations[first] == Relation.SUBJECT;
    boolean leads = (acts || relations[first] == Relation.VOCATIVE)
        && tokens.get(first).pos().isNoun()
        && verb > comma + 1
        && heads[verb] < 0
        && tokens.get(comma).text().equals(",")
        && IntStream.range(0, first).allMatch(i -> Repairs.hangsOn(heads, i, first));
    int second = verb - 1;
    if (!leads || !tokens.get(second).pos().isNoun() || isSentence()) {
      return;
    }
    boolean own = heads[second] == verb && relations[second] == Relation.SUBJECT;
    boolean taken = heads[second] > verb && relations[second] == Relation.COMPOUND;
    if (own || (taken && (acts || !hasSubject(verb)))) {
      attach(first, verb, Relation.SUBJECT);
      attach(second, first, Relation.CONJUNCT);
    }
  }

  /** "Ex-president jailed for corruption", "Reporter shot dead": a headline leaves out the auxiliary of its passive. */
  private void passiveOfHeadline(int verb) {
    int subject = first(verb, Relation.SUBJECT);
    boolean bare = subject >= 0
        && subject < verb
        && heads[verb] < 0
        && (tokens.get(verb).pos() == PartOfSpeech.VERB_PARTICIPLE
            || (tokens.get(verb).pos() == PartOfSpeech.VERB_PAST
                && has(verb, Relation.OBJECT_PREDICATE)))
        && !has(verb, Relation.AUXILIARY)
        && !has(verb, Relation.PASSIVE_AUXILIARY)
        && !has(verb, Relation.OBJECT)
        && !has(verb, Relation.COMPLEMENT)
        && !has(verb, Relation.OPEN_COMPLEMENT);
    if (bare && !isSentence()) {
      attach(subject, verb, Relation.PASSIVE_SUBJECT);
    }
  }

  /** Sentences end in a full stop, headlines do not. */
  private boolean isSentence() {
    String last = tokens.get(tokens.size() - 1).text();
    return last.equals(".") || last.equals("!") || last.equals("?") || last.equals("\"");
  }
}
