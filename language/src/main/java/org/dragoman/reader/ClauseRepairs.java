package org.dragoman.reader;

import java.util.List;
import java.util.Set;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Token;

/** Mends how clauses hang on one another where a parser took the wrong one for the main clause. */
final class ClauseRepairs extends Arcs {
  /** Prepositions that begin clauses, too. */
  private static final Set<String> TEMPORAL = Set.of("after", "before", "since", "until", "till");

  /** Prepositions that follow verbs of asking and opposing, seldom participles. */
  private static final Set<String> ASKING = Set.of("for", "against");

  private static final Set<String> DASHES = Set.of("—", "–", "--", "-", ":");

  ClauseRepairs(List<Token> tokens, int[] heads, Relation[] relations) {
    super(tokens, heads, relations);
  }

  void apply() {
    for (int i = 0; i < heads.length; i++) {
      speakerAtTheEnd(i);
      nameWithClause(i);
      gerundAsRoot(i);
      subjectOfAuxiliary(i);
      secondRelativeClause(i);
      withWhom(i);
      verbAsNoun(i);
      subjectBehindConjunction(i);
      participleForPast(i);
      verbBehindTime(i);
      mainVerbAsComplement(i);
      objectAsSecondSubject(i);
      infinitiveAsMain(i);
      gerundBehindDash(i);
    }
  }

  /** "The president and the minister have vowed": what hangs on the auxiliary is the subject of its verb. */
  private void subjectOfAuxiliary(int subject) {
    int auxiliary = heads[subject];
    if (auxiliary >= 0
        && relations[auxiliary] == Relation.AUXILIARY
        && heads[auxiliary] >= 0
        && (relations[subject] == Relation.SUBJECT
            || relations[subject] == Relation.PASSIVE_SUBJECT)
        && !hasSubject(heads[auxiliary])) {
      heads[subject] = heads[auxiliary];
    }
  }

  /** "Rebels fled to Chad, a minister said": the last clause is the main one, what stands before it its content. */
  private void speakerAtTheEnd(int verb) {
    int main = heads[verb];
    boolean hangsOnMain = main >= 0
        && main < verb
        && heads[main] < 0
        && (relations[verb] == Relation.ADVERBIAL_CLAUSE || relations[verb] == Relation.CONJUNCT);
    if (!hangsOnMain
        || !tokens.get(verb).pos().isFinite()
        || has(verb, Relation.MARKER)
        || has(verb, Relation.OBJECT)
        || has(verb, Relation.COMPLEMENT)
        || has(verb, Relation.OPEN_COMPLEMENT)
        || has(verb, Relation.AUXILIARY)) {
      return;
    }
    int subject = first(verb, Relation.SUBJECT);
    int begin = firstBelow(verb);
    boolean behindComma = subject >= 0
        && subject < verb
        && begin > main + 1
        && tokens.get(begin - 1).text().equals(",");
    if (behindComma && endsSentence(verb)) {
      heads[main] = verb;
      relations[main] = Relation.COMPLEMENT;
      heads[verb] = -1;
      relations[verb] = Relation.ROOT;
    }
  }

  private boolean endsSentence(int verb) {
    for (int i = verb + 1; i < heads.length; i++) {
      if (relations[i] != Relation.PUNCTUATION && !Repairs.hangsOn(heads, i, verb)) {
        return false;
      }
    }
    return true;
  }

  /** "declared Tuesday that Peru must pay": a name takes no such clause, the verb before it does. */
  private void nameWithClause(int verb) {
    int name = heads[verb];
    boolean clauseOfName = relations[verb] == Relation.RELATIVE_CLAUSE
        && name >= 0
        && name < verb
        && tokens.get(name).pos().isName()
        && relations[name] == Relation.OBJECT;
    if (!clauseOfName || first(verb, Relation.SUBJECT) < 0) {
      return;
    }
    int marker = first(verb, Relation.MARKER);
    if (marker == name + 1) {
      heads[verb] = heads[name];
      relations[verb] = Relation.COMPLEMENT;
      relations[name] = Relation.NOUN_ADVERB;
    }
  }

  /** "The agency working in Mali said …": the gerund belongs to the subject, the finite verb is the main one. */
  private void gerundAsRoot(int verb) {
    int gerund = heads[verb];
    boolean takenForMain = gerund >= 0
        && gerund < verb
        && heads[gerund] < 0
        && tokens.get(gerund).pos() == PartOfSpeech.VERB_GERUND
        && !has(gerund, Relation.AUXILIARY)
        && tokens.get(verb).pos().isFinite()
        && tokens.get(verb).pos().isVerb();
    int subject = takenForMain ? first(gerund, Relation.SUBJECT) : -1;
    if (subject < 0
        || subject > gerund
        || hasSubject(verb)
        || has(verb, Relation.MARKER)
        || relations[verb] == Relation.CONJUNCT) {
      return;
    }
    heads[subject] = verb;
    relations[subject] = Relation.SUBJECT;
    heads[gerund] = subject;
    relations[gerund] = Relation.NOUN_CLAUSE;
    heads[verb] = -1;
    relations[verb] = Relation.ROOT;
  }

  /** "an attack which he blamed on rebels and which broke the truce": both clauses are of the attack. */
  private void secondRelativeClause(int verb) {
    int pronoun = first(verb, Relation.SUBJECT);
    int coordinator = pronoun - 1;
    boolean second = relations[verb] == Relation.RELATIVE_CLAUSE
        && coordinator > 0
        && tokens.get(pronoun).pos() == PartOfSpeech.QUESTION_WORD
        && relations[coordinator] == Relation.COORDINATOR;
    int before = second ? heads[coordinator] : -1;
    if (before >= 0
        && before < coordinator
        && before != heads[verb]
        && relations[before] == Relation.RELATIVE_CLAUSE) {
      heads[verb] = before;
      relations[verb] = Relation.CONJUNCT;
    }
  }

  /** "Keita and Mahama, with whom he will talk, want peace": what begins so is a clause of the name before it. */
  private void withWhom(int pronoun) {
    int preposition = heads[pronoun];
    int verb = preposition < 0 ? -1 : heads[preposition];
    int noun = preposition - 1;
    boolean begins = relations[pronoun] == Relation.PREPOSITION_OBJECT
        && preposition == pronoun - 1
        && tokens.get(pronoun).lower().equals("whom")
        && verb > pronoun
        && relations[verb] == Relation.CONJUNCT
        && noun > 0
        && tokens.get(noun).text().equals(",");
    if (begins && tokens.get(noun - 1).pos().isNoun()) {
      heads[verb] = noun - 1;
      relations[verb] = Relation.RELATIVE_CLAUSE;
    }
  }

  /** "after the government in Bamako had asked Paris": what looks like the object of "after" asked. */
  private void subjectBehindConjunction(int verb) {
    boolean subjectless = relations[verb] == Relation.ADVERBIAL_CLAUSE
        && tokens.get(verb).pos().isVerb()
        && (tokens.get(verb).pos().isFinite() || has(verb, Relation.AUXILIARY))
        && !hasSubject(verb);
    if (!subjectless) {
      return;
    }
    int begin = verb;
    while (begin > 0 && heads[begin - 1] == verb && isAuxiliary(begin - 1)) {
      begin--;
    }
    for (int noun = begin - 1; noun > 0; noun--) {
      int preposition = heads[noun];
      boolean before = relations[noun] == Relation.PREPOSITION_OBJECT
          && preposition < noun
          && TEMPORAL.contains(tokens.get(preposition).lower())
          && (heads[preposition] == heads[verb] || heads[preposition] == verb)
          && fills(noun, begin);
      if (before) {
        attach(preposition, verb, Relation.MARKER);
        attachSubject(noun, verb);
        return;
      }
    }
  }

  /** "Senators called for a vote.": where a sentence has no verb but this one, it is no participle of its subject. */
  private void participleForPast(int verb) {
    int noun = heads[verb];
    boolean alone = noun >= 0
        && noun < verb
        && heads[noun] < 0
        && relations[verb] == Relation.NOUN_CLAUSE
        && tokens.get(noun).pos().isNoun()
        && tokens.get(verb).pos() == PartOfSpeech.VERB_PARTICIPLE
        && tokens.get(tokens.size() - 1).text().equals(".")
        && !has(verb, Relation.AGENT)
        && !has(verb, Relation.AUXILIARY)
        && !has(verb, Relation.PASSIVE_AUXILIARY);
    if (!alone || !takesMoreThanAPlace(verb)) {
      return;
    }
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == noun) {
        heads[i] = verb;
      }
    }
    becomes(verb, tokens.get(verb).lemma(), PartOfSpeech.VERB_PAST);
    attach(noun, verb, Relation.SUBJECT);
    attach(verb, -1, Relation.ROOT);
  }

  /**
   * "called the war folly and in the past criticised French bases": a phrase between "and" and a verb without a subject
   * begins a second predicate; parsers join the phrase to another one and make the verb describe a noun.
   */
  private void verbBehindTime(int verb) {
    int time = verb - 1;
    int preposition = time > 0 ? heads[time] : -1;
    int coordinator = preposition - 1;
    boolean joined = coordinator > 0
        && preposition < time
        && tokens.get(preposition).pos() == PartOfSpeech.PREPOSITION
        && relations[preposition] == Relation.CONJUNCT
        && relations[coordinator] == Relation.COORDINATOR;
    boolean describes =
        relations[verb] == Relation.MODIFIER || relations[verb] == Relation.NOUN_CLAUSE;
    PartOfSpeech pos = tokens.get(verb).pos();
    boolean past = pos == PartOfSpeech.VERB_PARTICIPLE || pos == PartOfSpeech.VERB_PAST;
    int noun = heads[verb];
    int main = joined ? mainVerbBefore(coordinator) : -1;
    if (!joined || !describes || !past || main < 0) {
      return;
    }
    if (relations[verb] == Relation.MODIFIER) {
      if (noun < verb) {
        return;
      }
      attach(noun, verb, Relation.OBJECT);
    } else if (!has(verb, Relation.OBJECT)) {
      return;
    }
    becomes(verb, tokens.get(verb).lemma(), PartOfSpeech.VERB_PAST);
    attach(verb, main, Relation.CONJUNCT);
    attach(preposition, verb, Relation.PREPOSITION);
    attach(coordinator, main, Relation.COORDINATOR);
  }

  /**
   * "The invasion that toppled the king set off a war.": a sentence has a main verb, and where only a clause of its
   * first noun was found, that is what looks like the clause's content; what stands between the two is the object.
   */
  private void mainVerbAsComplement(int verb) {
    int clause = heads[verb];
    int noun = clause < 0 ? -1 : heads[clause];
    int object = first(verb, Relation.SUBJECT);
    boolean withoutMainVerb = noun >= 0
        && heads[noun] < 0
        && noun < clause
        && clause < object
        && object < verb
        && tokens.get(noun).pos().isNoun()
        && relations[verb] == Relation.COMPLEMENT
        && relations[clause] == Relation.RELATIVE_CLAUSE
        && tokens.get(tokens.size() - 1).text().equals(".");
    if (!withoutMainVerb
        || tokens.get(object).pos() == PartOfSpeech.PRONOUN
        || !tokens.get(verb).pos().isFinite()
        || has(verb, Relation.MARKER)
        || has(clause, Relation.OBJECT)
        || !fills(object, verb)) {
      return;
    }
    attach(object, clause, Relation.OBJECT);
    attach(noun, verb, Relation.SUBJECT);
    attach(verb, -1, Relation.ROOT);
  }

  /** "The coup that toppled the king set off a war.": of two subjects the one right behind the clause's verb is its object. */
  private void objectAsSecondSubject(int object) {
    int main = heads[object];
    int noun = main < 0 ? -1 : first(main, Relation.SUBJECT);
    int clause = noun < 0 ? -1 : first(noun, Relation.RELATIVE_CLAUSE);
    boolean between = noun < clause
        && clause < object
        && object < main
        && relations[object] == Relation.SUBJECT
        && tokens.get(object).pos().isNoun();
    if (between
        && firstBelow(object) == clause + 1
        && has(clause, Relation.SUBJECT)
        && !has(clause, Relation.OBJECT)
        && !has(clause, Relation.PASSIVE_AUXILIARY)
        && fills(object, main)) {
      attach(object, clause, Relation.OBJECT);
    }
  }

  /** "The minister called on Chad on Monday to yield.": "to yield" is what was called for, not the main verb. */
  private void infinitiveAsMain(int verb) {
    int main = heads[verb] < 0 ? -1 : heads[heads[verb]];
    int top = main < 0 ? -1 : heads[main];
    // Parsers may even hang it on the full stop.
    boolean atTop = top < 0
        || (heads[top] < 0
            && relations[main] == Relation.NOUN_CLAUSE
            && tokens.get(top).pos() == PartOfSpeech.PUNCTUATION);
    boolean describes = main > verb
        && atTop
        && relations[verb] == Relation.NOUN_CLAUSE
        && tokens.get(verb).pos() == PartOfSpeech.VERB_PARTICIPLE
        && tokens.get(main).pos() == PartOfSpeech.VERB_BASE
        && tokens.get(tokens.size() - 1).text().equals(".");
    int subject = heads[verb];
    int to = describes ? first(main, Relation.AUXILIARY) : -1;
    if (to < 0
        || tokens.get(to).pos() != PartOfSpeech.TO
        || relations[subject] != Relation.SUBJECT
        || subject > verb
        || has(verb, Relation.AGENT)
        || has(verb, Relation.PASSIVE_AUXILIARY)) {
      return;
    }
    becomes(verb, tokens.get(verb).lemma(), PartOfSpeech.VERB_PAST);
    attach(subject, verb, Relation.SUBJECT);
    attach(main, verb, Relation.OPEN_COMPLEMENT);
    attach(verb, -1, Relation.ROOT);
    if (top >= 0) {
      attach(top, verb, Relation.PUNCTUATION);
    }
  }

  /** "Their task was plain — teaching recruits": what a task or an aim consists in is said of it behind a dash. */
  private void gerundBehindDash(int gerund) {
    boolean behindDash = gerund > 1
        && tokens.get(gerund).pos() == PartOfSpeech.VERB_GERUND
        && DASHES.contains(tokens.get(gerund - 1).text())
        && relations[gerund] != Relation.SUBJECT
        && relations[gerund] != Relation.CLAUSE_SUBJECT;
    int taught = behindDash ? heads[gerund] : -1;
    if (taught > gerund
        && relations[taught] == Relation.ATTRIBUTE
        && tokens.get(gerund - 2).pos() == PartOfSpeech.ADJECTIVE) {
      // "was plain — teaching recruits", read as "was plain teaching recruits".
      attach(gerund - 2, heads[taught], Relation.ADJECTIVE_COMPLEMENT);
      attach(gerund, heads[taught], Relation.OPEN_COMPLEMENT);
      attach(taught, gerund, Relation.OBJECT);
      return;
    }
    int verb = taught;
    // Parsers hang it on any word of what is said of the task.
    while (verb >= 0 && verb < gerund && !tokens.get(verb).pos().isVerb()) {
      verb = heads[verb];
    }
    boolean ofWhatIsSaid = verb >= 0
        && verb < gerund
        && tokens.get(verb).lemma().equals("be")
        && has(verb, Relation.SUBJECT)
        && (has(verb, Relation.ADJECTIVE_COMPLEMENT) || has(verb, Relation.ATTRIBUTE));
    if (ofWhatIsSaid) {
      attach(gerund, verb, Relation.OPEN_COMPLEMENT);
    }
  }

  /** Reads a word as another part of speech. */
  private void becomes(int token, String lemma, PartOfSpeech pos) {
    Token word = tokens.get(token);
    tokens.set(token, new Token(word.index(), word.span(), word.text(), lemma, pos));
  }

  /** The last verb with a subject of its own before a position, or -1. */
  private int mainVerbBefore(int position) {
    for (int i = position - 1; i > 0; i--) {
      if (tokens.get(i).pos().isVerb() && has(i, Relation.SUBJECT)) {
        return i;
      }
    }
    return -1;
  }

  /** "Men arrested in Cairo." may be a caption; with an object or "for", the verb is the main one. */
  private boolean takesMoreThanAPlace(int verb) {
    int next = verb + 1;
    boolean asks = next < heads.length
        && heads[next] == verb
        && relations[next] == Relation.PREPOSITION
        && ASKING.contains(tokens.get(next).lower());
    return asks
        || has(verb, Relation.OBJECT)
        || has(verb, Relation.COMPLEMENT)
        || has(verb, Relation.OPEN_COMPLEMENT);
  }

  /** Whether nothing but what hangs on the noun stands between it and a position. */
  private boolean fills(int noun, int end) {
    for (int i = noun + 1; i < end; i++) {
      if (!Repairs.hangsOn(heads, i, noun)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAuxiliary(int token) {
    return relations[token] == Relation.AUXILIARY
        || relations[token] == Relation.PASSIVE_AUXILIARY
        || relations[token] == Relation.NEGATION;
  }

  /**
   * "demanded that the government end curbs": between its subject and its object a bare verb looks like a noun. A
   * clause behind "that" has some verb; where the parser found none, it is the noun between two phrases.
   */
  private void verbAsNoun(int marker) {
    int demand = marker - 1;
    boolean behindVerb = demand > 0
        && tokens.get(marker).lower().equals("that")
        && relations[marker] == Relation.MARKER
        && tokens.get(demand).pos().isVerb()
        && !has(demand, Relation.COMPLEMENT);
    int bare = behindVerb ? bareVerb(marker) : -1;
    if (bare < 0) {
      return;
    }
    int object = heads[bare] > bare && relations[bare] == Relation.COMPOUND
        ? heads[bare]
        : first(bare, Relation.APPOSITION);
    if (object <= bare) {
      return;
    }
    becomes(bare, tokens.get(bare).lower(), PartOfSpeech.VERB_BASE);
    int subject = bare - 1;
    for (int i = marker + 1; i < subject; i++) {
      if (heads[i] == bare || heads[i] == object) {
        heads[i] = subject;
      }
    }
    heads[marker] = bare;
    attach(subject, bare, Relation.SUBJECT);
    attach(object, bare, Relation.OBJECT);
    attach(bare, demand, Relation.COMPLEMENT);
  }

  /** The noun that must be the verb of a clause without one, or -1. */
  private int bareVerb(int marker) {
    int found = -1;
    for (int i = marker + 1; i < heads.length && !tokens.get(i).text().equals(","); i++) {
      PartOfSpeech pos = tokens.get(i).pos();
      boolean describes =
          relations[i] == Relation.MODIFIER || relations[i] == Relation.RELATIVE_CLAUSE;
      if ((pos.isVerb() || pos == PartOfSpeech.MODAL) && !describes) {
        return -1;
      }
      boolean between = i > marker + 1
          && i + 1 < heads.length
          && pos == PartOfSpeech.NOUN
          && tokens.get(i - 1).pos().isNoun()
          && heads[i - 1] == i
          && beginsPhrase(tokens.get(i + 1).pos());
      found = found < 0 && between ? i : found;
    }
    return found;
  }

  private static boolean beginsPhrase(PartOfSpeech pos) {
    return pos == PartOfSpeech.DETERMINER
        || pos == PartOfSpeech.POSSESSIVE_PRONOUN
        || pos == PartOfSpeech.ADJECTIVE
        || pos == PartOfSpeech.NOUN_PLURAL
        || pos.isName();
  }

  private int firstBelow(int above) {
    for (int i = 0; i < above; i++) {
      if (Repairs.hangsOn(heads, i, above)) {
        return i;
      }
    }
    return above;
  }
}
