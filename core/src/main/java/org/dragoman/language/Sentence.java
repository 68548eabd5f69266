package org.dragoman.language;

import java.util.List;
import org.dragoman.text.Span;

/**
 * One sentence with its words and its parse.
 *
 * @param index its place in the story, from 0
 * @param span where it stands in the clean text of the story
 * @param heading whether it stands alone on its line as a (sub-)headline does
 * @param paragraph the line of the clean text it stands on, from 0
 */
public record Sentence(
    int index, Span span, boolean heading, int paragraph, List<Token> tokens, Parse parse) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.size() != parse.size()) {
      throw new IllegalArgumentException(
          "a parse of " + parse.size() + " tokens for a sentence of " + tokens.size());
    }
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public Relation relation(int token) {
    return parse.relation(token);
  }

  /** The head of a token, -1 for a root. */
  public int head(int token) {
    return parse.head(token);
  }

  /** The span from the first of these tokens to the last, both included. */
  public Span span(int first, int last) {
    return tokens.get(first).span().with(tokens.get(last).span());
  }

  /** One line a token: index, text, lemma, part of speech, head, relation. For people and tests. */
  public String drawing() {
    StringBuilder lines = new StringBuilder();
    for (Token token : tokens) {
      lines
          .append(token.index())
          .append(' ')
          .append(token.text())
          .append(' ')
          .append(token.lemma())
          .append(' ')
          .append(token.pos())
          .append(' ')
          .append(head(token.index()))
          .append(' ')
          .append(relation(token.index()))
          .append('\n');
    }
    return lines.toString();
  }
}
