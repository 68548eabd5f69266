package org.dragoman.reader;

import java.util.List;

/** One sentence in a parser's own terms: Penn tags and CLEAR labels. */
public record RawSentence(List<RawToken> tokens) {
  public RawSentence {
    tokens = List.copyOf(tokens);
  }

  /**
   * One token.
   *
   * @param begin in the clean text, inclusive
   * @param end exclusive
   * @param head index of its head, -1 for a root
   */
  public record RawToken(
      String form, String lemma, String tag, int begin, int end, int head, String label) {}
}
