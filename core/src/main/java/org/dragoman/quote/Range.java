package org.dragoman.quote;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/**
 * The tokens of a sentence that are what was said.
 *
 * @param first first token
 * @param last last token, included
 * @param around whether the words that say who said it stand among them
 */
record Range(int first, int last, boolean around) {

  /** Whether a token is part of what was said and so cannot name the speaker. */
  boolean isSaid(int token, int cue) {
    return !around && first <= token && token <= last && token != cue;
  }

  /**
   * The characters without marks, coordinators and "that" at the edges.
   *
   * @param direct tokens that stand in direct quotations; a content of nothing else is none
   */
  Optional<Span> span(Sentence sentence, IntPredicate direct) {
    int begin = first;
    int end = last;
    while (begin <= end && isEdge(sentence, begin)) {
      begin++;
    }
    while (end >= begin && isTail(sentence.token(end))) {
      end--;
    }
    end = withClosingMark(sentence, begin, end);
    boolean words = false;
    for (int token = begin; token <= end; token++) {
      words |= !direct.test(token) && sentence.token(token).pos() != PartOfSpeech.PUNCTUATION;
    }
    return words ? Optional.of(sentence.span(begin, end)) : Optional.empty();
  }

  /** A mark that opens in the content closes in it: "said it was "over."". */
  private static int withClosingMark(Sentence sentence, int begin, int end) {
    int open = 0;
    for (int token = begin; token <= end; token++) {
      open += isDouble(sentence.token(token).text()) ? 1 : 0;
    }
    for (int token = end + 1;
        open % 2 == 1 && token < sentence.size() && token <= end + 2;
        token++) {
      if (isDouble(sentence.token(token).text())) {
        return token;
      }
    }
    return end;
  }

  private static boolean isDouble(String text) {
    return text.equals("``")
        || text.equals("''")
        || text.length() == 1 && "\"\u201c\u201d".contains(text);
  }

  private static boolean isEdge(Sentence sentence, int token) {
    PartOfSpeech pos = sentence.token(token).pos();
    return pos == PartOfSpeech.PUNCTUATION && !isOpening(sentence.token(token).text())
        || pos == PartOfSpeech.CONJUNCTION
        || sentence.relation(token) == Relation.MARKER
            && sentence.token(token).lower().equals("that");
  }

  private static boolean isOpening(String mark) {
    return mark.equals("``") || mark.length() == 1 && "\"'`\u201c\u2018([$#".contains(mark);
  }

  private static boolean isTail(Token token) {
    return token.pos() == PartOfSpeech.PUNCTUATION
        && (token.text().equals("--")
            || token.text().length() == 1 && ",.;:-\u2014\u2013?!".contains(token.text()));
  }
}
