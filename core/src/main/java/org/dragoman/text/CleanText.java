package org.dragoman.text;

import java.util.List;
import java.util.Optional;

/**
 * The prose of a document without agency tags, datelines, relay footers and page furniture.
 *
 * <p>Lines are kept: a newline ends a sentence. {@code origin[i]} is the position in the original of
 * character {@code i} of {@code text}; it has one entry more than {@code text} has characters.
 *
 * @param text the prose, lines separated by {@code \n}
 * @param removed what was taken out, in the order of the original
 * @param dateline the dateline, when the report has one
 */
public record CleanText(
    String text, int[] origin, List<Removed> removed, Optional<Dateline> dateline) {

  /** Something that is not prose: where it stood in the original, and why it went. */
  public record Removed(Span original, String reason) {}

  /**
   * Where and when the report was filed, as its first line says.
   *
   * @param place "WASHINGTON", or empty
   * @param date "Jan 10", or empty
   * @param agency "AFP", or empty
   * @param original where it stands in the original
   */
  public record Dateline(String place, String date, String agency, Span original) {}

  public CleanText {
    if (origin.length != text.length() + 1) {
      throw new IllegalArgumentException(
          "origin needs " + (text.length() + 1) + " entries, got " + origin.length);
    }
    removed = List.copyOf(removed);
  }

  /** A text that needs no cleaning. */
  public static CleanText untouched(String text) {
    int[] origin = new int[text.length() + 1];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = i;
    }
    return new CleanText(text, origin, List.of(), Optional.empty());
  }

  /** The span of the original that a span of the clean text stands for. */
  public Span original(Span clean) {
    if (clean.length() == 0) {
      return new Span(origin[clean.begin()], origin[clean.begin()]);
    }
    return new Span(origin[clean.begin()], behind(origin[clean.end() - 1]));
  }

  /** The position behind the character at {@code position}, or behind the character reference there. */
  private int behind(int position) {
    int low = 0;
    int high = removed.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Removed one = removed.get(middle);
      if (one.original().begin() == position + 1) {
        return one.reason().equals(CharacterCleaner.REFERENCE)
            ? one.original().end()
            : position + 1;
      }
      if (one.original().begin() <= position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return position + 1;
  }
}
