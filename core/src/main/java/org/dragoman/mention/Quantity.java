package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * A number in a sentence and what it counts.
 *
 * @param bounds its value
 * @param words as stated: "at least 15"
 * @param span where the words of the number stand in the clean text
 * @param first first token of the number
 * @param last last token of the number, included
 * @param counted token of the counted noun; the number's own last token when no noun is said: "killing 12"
 */
public record Quantity(Bounds bounds, String words, Span span, int first, int last, int counted) {

  /** Whether the counted noun is said. */
  public boolean hasNoun() {
    return counted < first || counted > last;
  }

  /** "at least 15 [15..] @3", for people and tests. */
  @Override
  public String toString() {
    return words + " [" + bounds + "] @" + counted;
  }
}
