package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a draft that is not blank.
 *
 * @param begin its first character that is no space
 * @param end behind its last character that is no space
 * @param indent spaces before {@code begin}
 * @param afterBlank whether a blank line stands before it
 * @param text its characters
 */
record Line(int begin, int end, int indent, boolean afterBlank, String text) {

  /** The lines of a draft, without blank ones. */
  static List<Line> of(Draft draft) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    boolean blank = false;
    for (int i = 0; i <= draft.size(); i++) {
      if (i < draft.size() && draft.at(i) != '\n') {
        continue;
      }
      int begin = start;
      int end = i;
      while (begin < end && draft.at(begin) == ' ') {
        begin++;
      }
      while (end > begin && draft.at(end - 1) == ' ') {
        end--;
      }
      if (begin < end) {
        lines.add(new Line(begin, end, begin - start, blank, draft.words(begin, end)));
        blank = false;
      } else {
        blank = true;
      }
      start = i + 1;
    }
    return lines;
  }

  /** Characters from the margin to the end. */
  int width() {
    return indent + end - begin;
  }

  /** Its words in lower case with single spaces, without marks around them. */
  String plain() {
    return plain(text);
  }

  static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    String lower = words.toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < lower.length() && !Character.isLetterOrDigit(lower.charAt(i))) {
      i++;
    }
    for (; i < lower.length(); i++) {
      char c = lower.charAt(i) == '\u2019' ? '\'' : lower.charAt(i);
      if (c != ' ' || plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(c);
      }
    }
    int end = plain.length();
    while (end > 0 && !Character.isLetterOrDigit(plain.charAt(end - 1))) {
      end--;
    }
    plain.setLength(end);
    return plain.toString();
  }

  /** The length of the first word. */
  int firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text.length() : space;
  }

  /** Whether its last mark ends a sentence, closing quotation marks and brackets aside. */
  boolean endsSentence() {
    int i = text.length() - 1;
    while (i > 0 && "\"'\u201d\u2019)]\u00bb".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ".!?\u2026:;".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether it goes on as if it were the middle of a sentence. */
  boolean startsLow() {
    return Character.isLowerCase(text.codePointAt(0));
  }
}
