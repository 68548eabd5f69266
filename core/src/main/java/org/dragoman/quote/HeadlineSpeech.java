package org.dragoman.quote;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;

/** Headlines that name a speaker before or behind a colon: "Minister: talks to resume". */
final class HeadlineSpeech {
  private static final int LONGEST_NAME = 6;

  private HeadlineSpeech() {}

  /** The quotation that a headline is, when it is one. */
  static Optional<Quote> of(Sentence sentence, IntPredicate direct) {
    int colon = sentence.heading() ? colon(sentence) : -1;
    if (colon < 1 || colon + 1 >= sentence.size()) {
      return Optional.empty();
    }
    int last = sentence.size() - 1;
    if (isName(sentence, 0, colon - 1) && hasVerb(sentence, colon + 1, last)) {
      return quote(sentence, colon - 1, new Range(colon + 1, last, false), direct);
    }
    if (isName(sentence, colon + 1, last) && hasVerb(sentence, 0, colon - 1)) {
      return quote(sentence, last, new Range(0, colon - 1, false), direct);
    }
    return Optional.empty();
  }

  private static int colon(Sentence sentence) {
    int colon = -1;
    for (int token = 0; token < sentence.size(); token++) {
      if (sentence.token(token).text().equals(":")) {
        if (colon >= 0) {
          return -1;
        }
        colon = token;
      }
    }
    return colon;
  }

  /** A few words that end in a noun, with neither a verb nor a mark among them. */
  private static boolean isName(Sentence sentence, int first, int last) {
    if (last - first >= LONGEST_NAME || !sentence.token(last).pos().isNoun()) {
      return false;
    }
    for (int token = first; token <= last; token++) {
      PartOfSpeech pos = sentence.token(token).pos();
      if (pos.isVerb() || pos == PartOfSpeech.NUMBER || pos == PartOfSpeech.PUNCTUATION) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasVerb(Sentence sentence, int first, int last) {
    for (int token = first; token <= last; token++) {
      if (sentence.token(token).pos().isVerb()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Quote> quote(
      Sentence sentence, int speaker, Range range, IntPredicate direct) {
    return range
        .span(sentence, direct)
        .map(span -> new Quote(
            sentence.index(),
            Optional.of(new Position(sentence.index(), speaker)),
            Optional.empty(),
            span,
            Quote.Kind.INDIRECT,
            Optional.empty()));
  }
}
