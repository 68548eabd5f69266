package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.dragoman.language.Parse;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/** Reported speech without quotation marks, or with marks around a few of its words only. */
final class IndirectSpeech {
  private final SpeechWords words;
  private final Speakers speakers;

  IndirectSpeech(SpeechWords words) {
    this.words = words;
    this.speakers = new Speakers(words);
  }

  /**
   * The indirect quotations of a sentence.
   *
   * @param direct which tokens stand in direct quotations
   */
  List<Quote> quotes(Sentence sentence, IntPredicate direct) {
    List<Quote> quotes = new ArrayList<>();
    for (int token = 0; token < sentence.size(); token++) {
      if (direct.test(token)) {
        continue;
      }
      if (Attributor.isAccordingTo(sentence, token)) {
        according(sentence, token, direct).ifPresent(quotes::add);
      } else if (words.reports(sentence, token) && isSaid(sentence, token)) {
        reported(sentence, token, direct).ifPresent(quotes::add);
      }
    }
    return quotes;
  }

  /** Not "did not say", "could say", "if he says". */
  private boolean isSaid(Sentence sentence, int verb) {
    Parse parse = sentence.parse();
    if (parse.dependant(verb, Relation.NEGATION) >= 0) {
      return false;
    }
    for (int auxiliary : parse.dependants(verb, Relation.AUXILIARY)) {
      Token token = sentence.token(auxiliary);
      if (words.unsaid().contains(token.lemma())
          || token.pos() == PartOfSpeech.TO && !isGoingOn(sentence, verb)) {
        return false;
      }
    }
    return sentence.relation(verb) != Relation.MODIFIER
        && sentence.relation(verb) != Relation.COMPOUND;
  }

  /** "went on to say": the infinitive of a verb that is itself one of saying. */
  private boolean isGoingOn(Sentence sentence, int verb) {
    int head = sentence.head(verb);
    return sentence.relation(verb) == Relation.OPEN_COMPLEMENT
        && head >= 0
        && words.introduces(sentence, head)
        && sentence.parse().dependant(head, Relation.NEGATION) < 0;
  }

  private Optional<Quote> reported(Sentence sentence, int cue, IntPredicate direct) {
    Optional<Range> range = content(sentence, cue, direct);
    if (range.isEmpty()) {
      return Optional.empty();
    }
    Range content = range.get();
    IntPredicate usable = token -> !direct.test(token) && !content.holdsOnly(token, cue);
    OptionalInt speaker = speakers.of(sentence, cue, usable);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt addressee = speakers.addressee(sentence, cue, usable);
    return content
        .span(sentence, direct)
        .map(span -> new Quote(
            sentence.index(),
            Optional.of(new Position(sentence.index(), speaker.getAsInt())),
            Optional.of(new Position(sentence.index(), cue)),
            span,
            Quote.Kind.INDIRECT,
            addressee.isEmpty() || addressee.getAsInt() == speaker.getAsInt()
                ? Optional.empty()
                : Optional.of(new Position(sentence.index(), addressee.getAsInt()))));
  }

  /** Tokens from {@code first} to {@code last}; {@code around} when the attribution stands inside. */
  private record Range(int first, int last, boolean around) {

    boolean holdsOnly(int token, int cue) {
      return !around && first <= token && token <= last && token != cue;
    }

    /** The characters without marks, coordinators and "that" at the edges. */
    Optional<Span> span(Sentence sentence, IntPredicate direct) {
      int begin = first;
      int end = last;
      while (begin <= end && isEdge(sentence, begin)) {
        begin++;
      }
      while (end >= begin && isTail(sentence.token(end))) {
        end--;
      }
      boolean words = false;
      for (int token = begin; token <= end; token++) {
        words |= !direct.test(token) && !isTail(sentence.token(token));
      }
      return words ? Optional.of(sentence.span(begin, end)) : Optional.empty();
    }

    private static boolean isEdge(Sentence sentence, int token) {
      PartOfSpeech pos = sentence.token(token).pos();
      return pos == PartOfSpeech.PUNCTUATION && !isOpening(sentence.token(token).text())
          || pos == PartOfSpeech.CONJUNCTION
          || sentence.relation(token) == Relation.MARKER
              && sentence.token(token).lower().equals("that");
    }

    private static boolean isOpening(String mark) {
      return "\"'`\u201c\u2018([$#".contains(mark) || mark.equals("``");
    }

    private static boolean isTail(Token token) {
      return token.pos() == PartOfSpeech.PUNCTUATION
          && ",.;:-\u2014\u2013--?!".contains(token.text());
    }
  }

  private Optional<Range> content(Sentence sentence, int cue, IntPredicate direct) {
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
          if (parse.dependant(clause, Relation.MARKER) >= 0 && !direct.test(clause)) {
            return Optional.of(behind(sentence, cue, clause));
          }
        }
      }
    }
    return phrase(sentence, cue, direct);
  }

  /** "vowed to fight", "announced a reshuffle". */
  private Optional<Range> phrase(Sentence sentence, int cue, IntPredicate direct) {
    Parse parse = sentence.parse();
    String lemma = sentence.token(cue).lemma();
    if (words.withInfinitive().contains(lemma)) {
      for (int clause : parse.dependants(cue, Relation.OPEN_COMPLEMENT)) {
        if (clause > cue && !direct.test(clause)) {
          return Optional.of(behind(sentence, cue, clause));
        }
      }
    }
    if (words.withObject().contains(lemma)) {
      for (int object : parse.dependants(cue, Relation.OBJECT)) {
        if (object > cue && sentence.token(object).pos().isNoun() && !direct.test(object)) {
          return Optional.of(behind(sentence, cue, object));
        }
      }
    }
    return Optional.empty();
  }

  /** What hangs on a token behind the cue. */
  private static Range behind(Sentence sentence, int cue, int clause) {
    int[] tokens = sentence.parse().subtree(clause);
    int first = clause;
    for (int token : tokens) {
      if (token > cue && token < first) {
        first = token;
      }
    }
    return new Range(first, tokens[tokens.length - 1], false);
  }

  /** "..., officials said": what stands before, or all of the sentence when it goes on behind. */
  private static Range ahead(Sentence sentence, int cue, int clause) {
    int begin = cue;
    int end = cue;
    for (int token : sentence.parse().subtree(cue)) {
      if (!sentence.parse().dominates(clause, token) || sentence.parse().dominates(clause, cue)) {
        if (belongsToAttribution(sentence, cue, token)) {
          begin = Math.min(begin, token);
          end = Math.max(end, token);
        }
      }
    }
    int[] tokens = sentence.parse().subtree(clause);
    int last = tokens[tokens.length - 1];
    boolean goesOn = last > end && hasWords(sentence, end + 1, last) && clause > cue;
    return goesOn ? new Range(0, last, true) : new Range(0, begin - 1, false);
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

  private static boolean hasWords(Sentence sentence, int from, int to) {
    for (int token = from; token <= to; token++) {
      if (sentence.token(token).pos() != PartOfSpeech.PUNCTUATION) {
        return true;
      }
    }
    return false;
  }

  /** "According to the ministry, ..." and "..., according to the ministry". */
  private static Optional<Quote> according(Sentence sentence, int token, IntPredicate direct) {
    OptionalInt speaker = Attributor.behindTo(sentence, token + 1);
    if (speaker.isEmpty()) {
      return Optional.empty();
    }
    int[] source = sentence.parse().subtree(token);
    int end = source[source.length - 1];
    Range range = hasWords(sentence, 0, token - 1)
        ? new Range(0, token - 1, false)
        : new Range(end + 1, sentence.size() - 1, false);
    if (range.last() < range.first()) {
      return Optional.empty();
    }
    return range
        .span(sentence, direct)
        .map(span -> new Quote(
            sentence.index(),
            Optional.of(new Position(sentence.index(), speaker.getAsInt())),
            Optional.of(new Position(sentence.index(), token)),
            span,
            Quote.Kind.INDIRECT,
            Optional.empty()));
  }
}
