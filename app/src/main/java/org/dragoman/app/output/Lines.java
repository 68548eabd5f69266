package org.dragoman.app.output;

import java.util.ArrayList;
import java.util.List;

/** Words laid out in lines. */
final class Lines {
  private Lines() {}

  /** On one line, without control characters and without space at its ends. */
  static String oneLine(String words) {
    return printable(words).strip();
  }

  /**
   * Without control characters: what a stranger wrote must not steer the terminal. White space
   * becomes one space.
   */
  static String printable(String words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        if (!gap) {
          line.append(' ');
        }
        gap = true;
      } else if (Character.getType(c) != Character.FORMAT) {
        gap = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Lines of at most so many columns, escape sequences not counted; a longer word stands alone. */
  static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : words.split(" ")) {
      if (word.isEmpty()) {
        continue;
      }
      int length = columns(word);
      if (columns > 0 && columns + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      if (columns > 0) {
        line.append(' ');
        columns++;
      }
      line.append(word);
      columns += length;
    }
    if (columns > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Columns on a terminal: escape sequences and combining marks take none, ideographs take two. */
  static int columns(String words) {
    int columns = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (c == 0x1b) {
        int end = words.indexOf('m', i);
        i = end < 0 ? words.length() : end + 1;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        columns += Character.isIdeographic(c) ? 2 : 1;
      }
    }
    return columns;
  }
}
