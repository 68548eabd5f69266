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
    int at = verb;
    for (int steps = 0; steps < HIGHEST; steps++) {
      int subject = subject(sentence, at, usable);
      if (subject >= 0) {
        return OptionalInt.of(issuer(sentence, subject));
      }
      int head = sentence.head(at);
      if (head < 0) {
        return OptionalInt.empty();
      }
      switch (sentence.relation(at)) {
        case RELATIVE_CLAUSE, NOUN_CLAUSE -> {
          return sentence.token(head).pos().isVerb() || !usable.test(head)
              ? OptionalInt.empty()
              : OptionalInt.of(issuer(sentence, head));
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
      if (words.addresseePrepositions().contains(sentence.token(preposition).lower())
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
