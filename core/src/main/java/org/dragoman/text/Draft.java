package org.dragoman.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text while it is being cleaned: the characters that are left, where each came from, and what
 * went. Positions of a draft never move; characters are struck out and skipped when it is written.
 */
final class Draft {
  private char[] characters;
  private int[] origins;
  private int size;
  private boolean[] struck = {};
  private final List<CleanText.Removed> removed = new ArrayList<>();

  Draft(int expected) {
    characters = new char[Math.max(16, expected)];
    origins = new int[characters.length];
  }

  void add(char character, int origin) {
    if (size == characters.length) {
      characters = Arrays.copyOf(characters, size * 2);
      origins = Arrays.copyOf(origins, size * 2);
    }
    characters[size] = character;
    origins[size++] = origin;
  }

  /** Records what was taken out before it became a character of this draft. */
  void omitted(int begin, int end, String reason) {
    int last = removed.size() - 1;
    if (last >= 0
        && removed.get(last).original().end() == begin
        && removed.get(last).reason().equals(reason)) {
      Span longer = new Span(removed.get(last).original().begin(), end);
      removed.set(last, new CleanText.Removed(longer, reason));
    } else {
      removed.add(new CleanText.Removed(new Span(begin, end), reason));
    }
  }

  int size() {
    return size;
  }

  char at(int position) {
    return characters[position];
  }

  int origin(int position) {
    return origins[position];
  }

  /** The characters of a stretch, struck or not. */
  String words(int begin, int end) {
    return new String(characters, begin, end - begin);
  }

  boolean isStruck(int position) {
    return position < struck.length && struck[position];
  }

  /** Takes a stretch out and says why. */
  void strike(int begin, int end, String reason) {
    int first = begin;
    int last = end;
    while (first < last && Character.isWhitespace(characters[first])) {
      first++;
    }
    while (last > first && Character.isWhitespace(characters[last - 1])) {
      last--;
    }
    if (first == last) {
      return;
    }
    if (struck.length < size) {
      struck = Arrays.copyOf(struck, size);
    }
    Arrays.fill(struck, first, last, true);
    removed.add(new CleanText.Removed(new Span(origins[first], origins[last - 1] + 1), reason));
  }

  /** What went, in the order of the original, each character once. */
  List<CleanText.Removed> removed() {
    List<CleanText.Removed> sorted = new ArrayList<>(removed);
    sorted.sort((a, b) -> a.original().begin() != b.original().begin()
        ? Integer.compare(a.original().begin(), b.original().begin())
        : Integer.compare(b.original().end(), a.original().end()));
    List<CleanText.Removed> outer = new ArrayList<>();
    int covered = 0;
    for (CleanText.Removed one : sorted) {
      if (one.original().end() > covered) {
        Span rest =
            new Span(Math.max(covered, one.original().begin()), one.original().end());
        outer.add(new CleanText.Removed(rest, one.reason()));
        covered = rest.end();
      }
    }
    return outer;
  }
}
