package org.dragoman.quote;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;

/** Finds what a verb of saying reports, and where it ends. */
final class ContentFinder {
  /** How far behind its verb "that" may stand. */
  private static final int NEAR = 10;

  private final SpeechWords words;
  private final Speakers speakers;

  ContentFinder(SpeechWords words, Speakers speakers) {
    this.words = words;
    this.speakers = speakers;
  }

  /**
   * What the verb reports.
   *
   * @param direct tokens that stand in direct quotations
   */
  Optional<Range> of(Sentence sentence, int cue, IntPredicate direct) {
    return clause(sentence, cue, direct)
        .or(() -> trailing(sentence, cue))
        .or(() -> behindThat(sentence, cue, direct))
        .or(() -> phrase(sentence, cue, direct));
  }

  private Optional<Range> clause(Sentence sentence, int cue, IntPredicate direct) {
    Parse parse = sentence.parse();
    for (int clause : parse.dependants(cue, Relation.COMPLEMENT)) {
      if (!direct.test(clause)) {
        return Optional.of(
            clause > cue ? behind(sentence, cue, clause) : ahead(sentence, cue, clause));
      }
    }
    int head = sentence.head(cue);
    if (sentence.relation(cue) == Relation.PARATAXIS && head >= 0 && !direct.test(head)) {
      return Optional.of(ahead(sentence, cue, head));
    }
    if (words.withAddressee().contains(sentence.token(cue).lemma())) {
      for (int object : parse.dependants(cue, Relation.OBJECT, Relation.DATIVE)) {
        for (int clause :
            parse.dependants(object, Relation.NOUN_CLAUSE, Relation.RELATIVE_CLAUSE)) {
          if ((parse.dependant(clause, Relation.MARKER) >= 0 || hasOwnSubject(sentence, clause))
              && !direct.test(clause)) {
            return Optional.of(behind(sentence, cue, clause));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "clarified in court that ...", where the parse hangs the clause elsewhere. */
  private static Optional<Range> behindThat(Sentence sentence, int cue, IntPredicate direct) {
    for (int token = cue + 1; token < Math.min(sentence.size(), cue + NEAR); token++) {
      if (sentence.token(token).pos().isVerb() || direct.test(token)) {
        return Optional.empty();
      }
      boolean marker = sentence.relation(token) == Relation.MARKER
          || sentence.relation(token) == Relation.PUNCTUATION;
      if (marker && sentence.token(token).lower().equals("that")) {
        return Optional.of(new Range(token + 1, sentence.size() - 1, false));
      }
    }
    return Optional.empty();
  }

  /** "vowed to fight", "announced a reshuffle". */
  private Optional<Range> phrase(Sentence sentence, int cue, IntPredicate direct) {
    Parse parse = sentence.parse();
    String lemma = sentence.token(cue).lemma();
    if (!isToldAsDone(sentence, cue)) {
      return Optional.empty();
    }
    if (words.withInfinitive().contains(lemma)) {
      for (int clause :
          parse.dependants(cue, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)) {
        if (clause > cue && !direct.test(clause) && isInfinitive(sentence, clause)) {
          return Optional.of(behind(sentence, cue, clause));
        }
      }
    }
    if (words.asks(sentence, cue)) {
      return asked(sentence, cue);
    }
    if (words.withObject().contains(lemma)) {
      for (int gerund : parse.dependants(cue, Relation.OPEN_COMPLEMENT)) {
        if (gerund > cue && sentence.token(gerund).pos() == PartOfSpeech.VERB_GERUND) {
          return Optional.of(behind(sentence, cue, gerund));
        }
      }
      for (int object : parse.dependants(cue, Relation.OBJECT)) {
        if (object > cue && sentence.token(object).pos().isNoun() && !direct.test(object)) {
          return Optional.of(object(sentence, cue, object));
        }
      }
    }
    return Optional.empty();
  }

  /** The object and the prepositions right behind it, whichever of the two they were hung on. */
  private Range object(Sentence sentence, int cue, int object) {
    Range range = behind(sentence, cue, object);
    int last = range.last();
    for (int preposition : sentence.parse().dependants(cue, Relation.PREPOSITION)) {
      if (preposition == last + 1) {
        int[] tokens = sentence.parse().subtree(preposition);
        last = tokens[tokens.length - 1];
      }
    }
    return new Range(range.first(), last, false);
  }

  /** "urged the parties to talk": the infinitive, behind whomever is asked. */
  private Optional<Range> asked(Sentence sentence, int cue) {
    for (int token = cue + 1; token < sentence.size(); token++) {
      PartOfSpeech pos = sentence.token(token).pos();
      if (pos.isFinite() || pos == PartOfSpeech.PUNCTUATION && token < cue + 3) {
        return Optional.empty();
      }
      int verb = sentence.head(token);
      if (pos == PartOfSpeech.TO && verb > token && isUnder(sentence, cue, verb)) {
        boolean ofHimself = sentence.parse().dependant(verb, Relation.NEGATION) == cue + 1;
        return ofHimself ? Optional.empty() : Optional.of(behind(sentence, cue, verb));
      }
    }
    return Optional.empty();
  }

  /** Whether a clause hangs on the verb or on the one asked. */
  private static boolean isUnder(Sentence sentence, int cue, int clause) {
    return switch (sentence.relation(clause)) {
      case OPEN_COMPLEMENT, ADVERBIAL_CLAUSE, NOUN_CLAUSE, COMPLEMENT ->
        sentence.parse().dominates(cue, clause);
      default -> false;
    };
  }

  private static boolean isInfinitive(Sentence sentence, int clause) {
    for (int auxiliary : sentence.parse().dependants(clause, Relation.AUXILIARY)) {
      if (sentence.token(auxiliary).pos() == PartOfSpeech.TO) {
        return true;
      }
    }
    return false;
  }

  /** Neither passive nor under "would". */
  private static boolean isToldAsDone(Sentence sentence, int cue) {
    if (!sentence
        .parse()
        .dependants(cue, Relation.PASSIVE_SUBJECT, Relation.PASSIVE_AUXILIARY)
        .isEmpty()) {
      return false;
    }
    for (int auxiliary : sentence.parse().dependants(cue, Relation.AUXILIARY)) {
      if (sentence.token(auxiliary).pos() == PartOfSpeech.MODAL) {
        return false;
      }
    }
    return true;
  }

  /** What hangs on a token behind the cue, without what the reporter adds to it. */
  private Range behind(Sentence sentence, int cue, int clause) {
    int[] tokens = sentence.parse().subtree(clause);
    int first = clause;
    int last = tokens[tokens.length - 1];
    for (int token : tokens) {
      if (token > cue && token < first) {
        first = token;
      }
    }
    boolean finite = sentence.token(clause).pos().isFinite() || hasAuxiliary(sentence, clause);
    if (finite && !hasSubject(sentence, clause) && hasNoun(sentence, cue + 1, first - 1)) {
      first = cue + 1;
    }
    last = Math.max(last, completed(sentence, last));
    for (int token = clause + 1; token <= last; token++) {
      int cut = cut(sentence, cue, clause, token);
      if (cut > first) {
        return new Range(first, cut, false);
      }
    }
    return new Range(first, last, false);
  }

  private static boolean hasAuxiliary(Sentence sentence, int clause) {
    return !isInfinitive(sentence, clause)
        && !sentence
            .parse()
            .dependants(clause, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
            .isEmpty();
  }

  private static boolean hasSubject(Sentence sentence, int clause) {
    return sentence.token(clause).pos().isNoun()
        || !sentence
            .parse()
            .dependants(
                clause,
                Relation.SUBJECT,
                Relation.PASSIVE_SUBJECT,
                Relation.CLAUSE_SUBJECT,
                Relation.EXPLETIVE)
            .isEmpty();
  }

  /** "told the inspectors they had been beaten": a subject that is no relative pronoun. */
  private static boolean hasOwnSubject(Sentence sentence, int clause) {
    for (int subject :
        sentence.parse().dependants(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)) {
      if (sentence.token(subject).pos() != PartOfSpeech.QUESTION_WORD
          && !sentence.token(subject).lower().equals("that")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoun(Sentence sentence, int from, int to) {
    for (int token = from; token <= to; token++) {
      if (sentence.token(token).pos().isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** No clause ends with a preposition or "but" before more words: the parse lost the rest. */
  private static int completed(Sentence sentence, int last) {
    PartOfSpeech pos = sentence.token(last).pos();
    int end = last;
    if (pos == PartOfSpeech.PREPOSITION
        || pos == PartOfSpeech.CONJUNCTION
        || pos == PartOfSpeech.DETERMINER) {
      while (end + 1 < sentence.size()
          && sentence.token(end + 1).pos() != PartOfSpeech.PUNCTUATION) {
        end++;
      }
    }
    return end;
  }

  /** The last token of what was said, when this token begins something else; else -1. */
  private int cut(Sentence sentence, int cue, int clause, int token) {
    if (Attributor.isAccordingTo(sentence, token)) {
      return token - 1;
    }
    Relation relation = sentence.relation(token);
    if (relation == Relation.CONJUNCT && speakers.saying(sentence, token) == cue) {
      return coordinator(sentence, token) - 1;
    }
    boolean comma = sentence.token(token - 1).text().equals(",");
    int head = sentence.head(token);
    if (relation == Relation.MARKER
        && words.contrast().contains(sentence.token(token).lower())
        && head > token
        && (comma || words.reports(sentence, head))) {
      return comma ? token - 2 : token - 1;
    }
    if (comma && isParticiple(sentence, token)) {
      return token - 2;
    }
    if (isTrailingCue(sentence, token)) {
      return attributionBegin(sentence, token) - 2;
    }
    boolean relative = sentence.token(token).pos() == PartOfSpeech.QUESTION_WORD;
    return comma && relative && isReporters(sentence, token) ? token - 2 : -1;
  }

  /** ", citing its sources", ", adding that ...": the speaker goes on, not what was said. */
  private boolean isParticiple(Sentence sentence, int token) {
    return sentence.token(token).pos() == PartOfSpeech.VERB_GERUND
        && (words.reports(sentence, token)
            || words.citing().contains(sentence.token(token).lemma()));
  }

  /** "..., a statement said": somebody else reports that somebody said it. */
  private boolean isTrailingCue(Sentence sentence, int token) {
    int begin = attributionBegin(sentence, token);
    if (!words.reports(sentence, token)
        || !sentence.token(token).pos().isFinite()
        || begin >= token
        || sentence.token(begin).pos() == PartOfSpeech.CONJUNCTION
        || sentence.size() - token > NEAR) {
      return false;
    }
    for (int behind = token + 1; behind < sentence.size(); behind++) {
      if (sentence.token(behind).pos().isVerb()) {
        return false;
      }
    }
    return sentence
        .parse()
        .dependants(token, Relation.OBJECT, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
        .isEmpty();
  }

  /** ", where one witness said ...": a clause behind a comma that reports something itself. */
  private boolean isReporters(Sentence sentence, int pronoun) {
    for (int token = pronoun + 1; token < sentence.size(); token++) {
      if (sentence.token(token).pos().isVerb()) {
        return words.reports(sentence, token);
      }
    }
    return false;
  }

  /** The "and" or comma before a conjunct. */
  private static int coordinator(Sentence sentence, int conjunct) {
    int token = conjunct;
    while (token > 0 && sentence.token(token).pos() != PartOfSpeech.CONJUNCTION) {
      token--;
    }
    return token > 0 ? token : conjunct;
  }

  /** "..., officials said": what stands before, or all of the sentence when it goes on behind. */
  private Range ahead(Sentence sentence, int cue, int clause) {
    int begin = Math.min(cue, attributionBegin(sentence, cue));
    int end = cue;
    boolean inside = sentence.parse().dominates(clause, cue);
    for (int token : sentence.parse().subtree(cue)) {
      boolean own = inside || !sentence.parse().dominates(clause, token);
      if (own && belongsToAttribution(sentence, cue, token)) {
        begin = Math.min(begin, token);
        end = Math.max(end, token);
      }
    }
    int[] tokens = sentence.parse().subtree(clause);
    int last = tokens[tokens.length - 1];
    boolean goesOn = last > end && hasWords(sentence, end + 1, last) && clause > cue;
    if (goesOn) {
      return new Range(0, last, true);
    }
    return goesOnBehind(sentence, cue)
        ? new Range(0, sentence.size() - 1, true)
        : new Range(0, begin - 1, false);
  }

  /** "..., he said, because ...": a comma right behind the verb, and a word that goes on. */
  private boolean goesOnBehind(Sentence sentence, int cue) {
    return cue + 3 < sentence.size()
        && sentence.token(cue + 1).text().equals(",")
        && words.goesOn().contains(sentence.token(cue + 2).lower());
  }

  /** The subject of the cue with all that hangs on it, and the cue's own words. */
  private static boolean belongsToAttribution(Sentence sentence, int cue, int token) {
    int at = token;
    while (at != cue && sentence.head(at) != cue && sentence.head(at) >= 0) {
      at = sentence.head(at);
    }
    return at == cue
        || switch (sentence.relation(at)) {
          case SUBJECT, PASSIVE_SUBJECT, OBJECT, AUXILIARY, PASSIVE_AUXILIARY -> true;
          default -> at > cue && sentence.relation(at) != Relation.COMPLEMENT;
        };
  }

  static boolean hasWords(Sentence sentence, int from, int to) {
    for (int token = from; token <= to; token++) {
      if (sentence.token(token).pos() != PartOfSpeech.PUNCTUATION) {
        return true;
      }
    }
    return false;
  }

  /**
   * "..., a source at the ministry said" and "..., said the ministry on Monday" by their form: behind
   * the last comma before the verb there is no other verb, and before it a clause.
   */
  private Optional<Range> trailing(Sentence sentence, int cue) {
    int begin = attributionBegin(sentence, cue);
    if (begin > cue || begin < 4 || sentence.relation(cue) == Relation.RELATIVE_CLAUSE) {
      return Optional.empty();
    }
    if (begin < cue && sentence.token(begin).pos() == PartOfSpeech.CONJUNCTION
        || !sentence.parse().dependants(cue, Relation.OPEN_COMPLEMENT).isEmpty()) {
      return Optional.empty();
    }
    for (int subject : sentence.parse().dependants(cue, Relation.SUBJECT)) {
      if (subject < begin) {
        return Optional.empty();
      }
    }
    boolean quoting = speakers.isQuotedAs(sentence, cue);
    boolean own =
        begin < cue && !sentence.parse().dependants(cue, Relation.OBJECT).isEmpty();
    if (own && !words.withAddressee().contains(sentence.token(cue).lemma())
        || !quoting && !sentence.token(cue).pos().isFinite()
        || begin == cue && Attributor.behindCue(sentence, cue).isEmpty()) {
      return Optional.empty();
    }
    for (int token = 0; token < begin - 1; token++) {
      if (sentence.token(token).pos().isFinite()) {
        return Optional.of(new Range(0, begin - 2, false));
      }
    }
    return Optional.empty();
  }

  /**
   * Where the words before a verb begin that may name its speaker: behind the last comma or closing
   * mark, when no verb stands between; behind the verb when there is no such place.
   */
  static int attributionBegin(Sentence sentence, int cue) {
    for (int token = cue - 1; token > 0; token--) {
      String text = sentence.token(token).text();
      PartOfSpeech pos = sentence.token(token).pos();
      if (text.equals(",") || text.equals("\"") || text.equals("\u201d") || text.equals("''")) {
        return token + 1;
      }
      if (pos.isVerb() && !isQuotedBefore(sentence, token, cue)
          || pos == PartOfSpeech.QUESTION_WORD
          || pos == PartOfSpeech.MODAL) {
        break;
      }
    }
    return cue + 1;
  }

  /** "the radio quoted him as saying": "quoted" belongs to "saying". */
  private static boolean isQuotedBefore(Sentence sentence, int verb, int cue) {
    return sentence.parse().dominates(verb, cue) && cue - verb <= 4;
  }
}
