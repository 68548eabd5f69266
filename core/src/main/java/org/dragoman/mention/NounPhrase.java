package org.dragoman.mention;

import org.dragoman.language.Position;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/**
 * A noun with what stands before it, and the span of it all.
 *
 * @param head the noun
 * @param first first token of the phrase
 * @param last last token of the phrase, included; what follows the head (prepositions, clauses) is outside
 * @param span where it stands in the clean text
 */
public record NounPhrase(Position head, int first, int last, Span span) {

  /** The phrase around a noun, pronoun or number: the run of tokens before the head that hang on it. */
  public static NounPhrase around(Sentence sentence, int head) {
    int first = head;
    while (first > 0 && belongs(sentence, head, first - 1)) {
      first--;
    }
    while (first < head && isEdgeMark(sentence.token(first))) {
      first++;
    }
    return new NounPhrase(
        new Position(sentence.index(), head), first, head, sentence.span(first, head));
  }

  private static boolean belongs(Sentence sentence, int head, int token) {
    if (!sentence.parse().dominates(head, token)) {
      return false;
    }
    return switch (sentence.relation(topBelow(sentence, head, token))) {
      case COMPOUND,
          MODIFIER,
          NUMBER,
          DETERMINER,
          POSSESSOR,
          NOUN_ADVERB,
          ADVERB,
          PUNCTUATION,
          NEGATION,
          OTHER -> true;
      default -> false;
    };
  }

  private static int topBelow(Sentence sentence, int head, int token) {
    int at = token;
    while (sentence.head(at) != head && sentence.head(at) >= 0) {
      at = sentence.head(at);
    }
    return at;
  }

  private static boolean isEdgeMark(Token token) {
    return switch (token.pos()) {
      case PUNCTUATION, CONJUNCTION, POSSESSIVE_MARK -> true;
      default -> false;
    };
  }
}
