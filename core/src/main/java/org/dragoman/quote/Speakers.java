package org.dragoman.quote;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** Finds who speaks, and to whom, from the verb of saying. */
final class Speakers {
  private static final int HIGHEST = 12;

  private final SpeechWords words;

  Speakers(SpeechWords words) {
    this.words = words;
  }

  /**
   * The noun or pronoun that says what the verb reports.
   *
   * @param usable which tokens may be it; those of the quotation may not
   */
  OptionalInt of(Sentence sentence, int verb, IntPredicate usable) {
    int doer = beforeGerund(sentence, verb, usable);
    if (doer >= 0) {
      return OptionalInt.of(issuer(sentence, doer));
    }
    int at = verb;
    for (int steps = 0; steps < HIGHEST; steps++) {
      at = saying(sentence, at);
      int subject = subject(sentence, at, usable);
      if (subject >= 0) {
        return OptionalInt.of(issuer(sentence, person(sentence, subject)));
      }
      int head = sentence.head(at);
      if (head < 0) {
        return OptionalInt.empty();
      }
      switch (sentence.relation(at)) {
        case RELATIVE_CLAUSE, NOUN_CLAUSE -> {
          return sentence.token(head).pos().isVerb() || !usable.test(head)
              ? OptionalInt.empty()
              : OptionalInt.of(issuer(sentence, person(sentence, head)));
        }
        case CONJUNCT,
            ADVERBIAL_CLAUSE,
            OPEN_COMPLEMENT,
            PREPOSITION_CLAUSE,
            PREPOSITION,
            COMPLEMENT,
            OBJECT,
            PARATAXIS,
            OTHER -> at = head;
        default -> {
          return OptionalInt.empty();
        }
      }
    }
    return OptionalInt.empty();
  }

  /** "footage of the mayor saying": the noun right before a participle without a subject. */
  private int beforeGerund(Sentence sentence, int verb, IntPredicate usable) {
    boolean gerund = sentence.token(verb).pos() == PartOfSpeech.VERB_GERUND
        && sentence
            .parse()
            .dependants(verb, Relation.SUBJECT, Relation.AUXILIARY)
            .isEmpty();
    return gerund
            && verb > 0
            && usable.test(verb - 1)
            && isNominal(sentence, verb - 1)
            && !isTime(sentence, verb - 1)
        ? verb - 1
        : -1;
  }

  /**
   * "He said the bridge was closed and promised ...": a verb in the past that the parser hung on what
   * was said goes on with the saying. Gives the verb of saying, or the verb itself.
   */
  int saying(Sentence sentence, int verb) {
    int head = sentence.head(verb);
    if (isAddedTo(sentence, verb)) {
      return outerSaying(sentence, head);
    }
    if (sentence.relation(verb) != Relation.CONJUNCT
        || head < 0
        || sentence.token(verb).pos() != PartOfSpeech.VERB_PAST
        || !sentence
            .parse()
            .dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.AUXILIARY)
            .isEmpty()) {
      return verb;
    }
    int outer = sentence.head(head);
    boolean content = sentence.relation(head) == Relation.COMPLEMENT
        && outer >= 0
        && outer < head
        && words.reports(sentence, outer)
        && sentence.token(outer).pos() == PartOfSpeech.VERB_PAST;
    boolean shifted = words.introduces(sentence, verb) && !words.introduces(sentence, head)
        || hasModal(sentence, head)
        || isAfterComma(sentence, verb) && hasAuxiliary(sentence, head);
    return content && shifted ? outer : verb;
  }

  /** ", adding that ...": a participle of saying behind a comma. */
  private boolean isAddedTo(Sentence sentence, int verb) {
    return verb > 0
        && sentence.head(verb) >= 0
        && sentence.relation(verb) == Relation.ADVERBIAL_CLAUSE
        && sentence.token(verb).pos() == PartOfSpeech.VERB_GERUND
        && sentence.token(verb - 1).text().equals(",")
        && words.reports(sentence, verb);
  }

  /** The verb of saying whose content a verb belongs to, or the verb itself. */
  private int outerSaying(Sentence sentence, int verb) {
    int at = verb;
    for (int steps = 0; steps < HIGHEST && sentence.head(at) >= 0; steps++) {
      int head = sentence.head(at);
      if (sentence.relation(at) == Relation.COMPLEMENT
          && head < at
          && words.reports(sentence, head)) {
        return head;
      }
      at = head;
    }
    return verb;
  }

  private boolean isTime(Sentence sentence, int noun) {
    return sentence.relation(noun) == Relation.NOUN_ADVERB
        || words.weekdays().contains(sentence.token(noun).lemma());
  }

  private static boolean hasAuxiliary(Sentence sentence, int verb) {
    return !sentence
        .parse()
        .dependants(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
        .isEmpty();
  }

  private static boolean hasModal(Sentence sentence, int verb) {
    for (int auxiliary : sentence.parse().dependants(verb, Relation.AUXILIARY)) {
      if (sentence.token(auxiliary).pos() == PartOfSpeech.MODAL) {
        return true;
      }
    }
    return false;
  }

  /** ", but declined": a comma and a conjunction right before the verb. */
  private static boolean isAfterComma(Sentence sentence, int verb) {
    int token = verb - 1;
    while (token > 0 && sentence.token(token).pos() == PartOfSpeech.ADVERB) {
      token--;
    }
    return token > 0
        && sentence.token(token).pos() == PartOfSpeech.CONJUNCTION
        && sentence.token(token - 1).text().equals(",");
  }

  /** The first of two nouns in apposition; the name before a day that the parser took for its head. */
  private int person(Sentence sentence, int noun) {
    int at = noun;
    for (int steps = 0;
        steps < HIGHEST
            && (sentence.relation(at) == Relation.APPOSITION || isPartOfApposition(sentence, at))
            && sentence.head(at) >= 0
            && sentence.head(at) < at;
        steps++) {
      at = sentence.head(at);
    }
    boolean day = words.weekdays().contains(sentence.token(at).lemma());
    return day && at > 0 && sentence.token(at - 1).pos().isName() ? at - 1 : at;
  }

  private static boolean isPartOfApposition(Sentence sentence, int noun) {
    int head = sentence.head(noun);
    return sentence.relation(noun) == Relation.CONJUNCT
        && head >= 0
        && sentence.relation(head) == Relation.APPOSITION;
  }

  /** The subject of a verb, or of a passive "was quoted as saying", or the antecedent of "who". */
  private int subject(Sentence sentence, int verb, IntPredicate usable) {
    Parse parse = sentence.parse();
    if (isQuoting(sentence, verb)) {
      int object = parse.dependant(verb, Relation.OBJECT);
      if (object >= 0 && usable.test(object)) {
        return object;
      }
    }
    for (int subject : parse.dependants(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)) {
      if (!usable.test(subject) || sentence.token(subject).pos() == PartOfSpeech.EXISTENTIAL) {
        continue;
      }
      boolean passive = sentence.relation(subject) == Relation.PASSIVE_SUBJECT;
      if (passive && !isQuoting(sentence, verb)) {
        return agent(sentence, verb);
      }
      return antecedent(sentence, verb, subject);
    }
    return -1;
  }

  /** "quoted him as saying": the verb behind "as". */
  boolean isQuotedAs(Sentence sentence, int verb) {
    int as = sentence.head(verb);
    int quoted = as < 0 ? -1 : sentence.head(as);
    return sentence.relation(verb) == Relation.PREPOSITION_CLAUSE
        && quoted >= 0
        && isQuoting(sentence, quoted);
  }

  private boolean isQuoting(Sentence sentence, int verb) {
    return words.citing().contains(sentence.token(verb).lemma());
  }

  /** The noun behind "by". */
  private static int agent(Sentence sentence, int verb) {
    int by = sentence.parse().dependant(verb, Relation.AGENT);
    return by < 0 ? -1 : sentence.parse().dependant(by, Relation.PREPOSITION_OBJECT);
  }

  private static int antecedent(Sentence sentence, int verb, int subject) {
    boolean relative = sentence.token(subject).pos() == PartOfSpeech.QUESTION_WORD
        || sentence.token(subject).lemma().equals("that");
    int clause = verb;
    while (relative && clause >= 0 && sentence.relation(clause) == Relation.CONJUNCT) {
      clause = sentence.head(clause);
    }
    return relative && clause >= 0 && sentence.relation(clause) == Relation.RELATIVE_CLAUSE
        ? sentence.head(clause)
        : subject;
  }

  /** "released a statement saying": who released it; "a letter from the bishop said": the letter. */
  private int issuer(Sentence sentence, int noun) {
    if (!words.texts().contains(sentence.token(noun).lemma())
        || sentence.relation(noun) != Relation.OBJECT) {
      return noun;
    }
    int verb = sentence.head(noun);
    if (verb < 0 || !words.issuing().contains(sentence.token(verb).lemma())) {
      return noun;
    }
    int subject = sentence.parse().dependant(verb, Relation.SUBJECT);
    return subject < 0 ? noun : antecedent(sentence, verb, subject);
  }

  /** The one spoken to: "told reporters", "said to the crowd", "in an interview with AFP". */
  OptionalInt addressee(Sentence sentence, int verb, IntPredicate usable) {
    Parse parse = sentence.parse();
    if (words.withAddressee().contains(sentence.token(verb).lemma())) {
      for (int object : parse.dependants(verb, Relation.OBJECT, Relation.DATIVE)) {
        if (usable.test(object) && isNominal(sentence, object)) {
          return OptionalInt.of(object);
        }
      }
    }
    for (int preposition : parse.dependants(verb, Relation.PREPOSITION, Relation.DATIVE)) {
      int noun = parse.dependant(preposition, Relation.PREPOSITION_OBJECT);
      if (noun < 0 || !usable.test(noun)) {
        continue;
      }
      if (words.spokenTo().contains(sentence.token(preposition).lower())
          && isNominal(sentence, noun)) {
        return OptionalInt.of(noun);
      }
      if (words.talk().contains(sentence.token(noun).lemma())) {
        int partner = partner(sentence, noun);
        if (partner >= 0) {
          return OptionalInt.of(partner);
        }
      }
    }
    return OptionalInt.empty();
  }

  private int partner(Sentence sentence, int talk) {
    Parse parse = sentence.parse();
    for (int preposition : parse.dependants(talk, Relation.PREPOSITION)) {
      int noun = parse.dependant(preposition, Relation.PREPOSITION_OBJECT);
      if (noun >= 0
          && words.addresseePrepositions().contains(sentence.token(preposition).lower())) {
        return noun;
      }
    }
    return -1;
  }

  private static boolean isNominal(Sentence sentence, int token) {
    PartOfSpeech pos = sentence.token(token).pos();
    return pos.isNoun() || pos == PartOfSpeech.PRONOUN;
  }
}
