package org.dragoman.quote;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/**
 * Finds what stands between quotation marks: straight, curly, TeX's, angled, low ones, and single ones
 * that close behind a comma or full stop. A quotation that a new paragraph goes on with opens again
 * there without having been closed. Takes time proportional to the length of the text.
 */
final class QuotationMarks {
  /** A quotation mark that is not closed within so many lines was a mistake. */
  private static final int MOST_LINES = 12;

  private static final int LONGEST_SINGLE = 1_500;

  private enum Role {
    OPEN,
    CLOSE,
    EITHER
  }

  /** One mark: where it begins and ends, what its form and its place say it does, its line. */
  private record Mark(int begin, int end, Role role, int line) {}

  private final String text;
  private final List<Marked> found = new ArrayList<>();

  private QuotationMarks(String text) {
    this.text = text;
  }

  /** In the order of the text; no two overlap. */
  static List<Marked> in(String text) {
    QuotationMarks marks = new QuotationMarks(text);
    marks.pair(marks.marks());
    return marks.withSingles();
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      int length = lengthOfMark(i);
      if (length > 0) {
        marks.add(new Mark(i, i + length, role(i, length), line));
        i += length - 1;
      }
    }
    return marks;
  }

  private int lengthOfMark(int i) {
    char c = text.charAt(i);
    if ("\"\u201c\u201d\u201e\u201f\u00ab\u00bb".indexOf(c) >= 0) {
      return 1;
    }
    boolean twice = i + 1 < text.length() && text.charAt(i + 1) == c;
    return twice && (c == '`' || c == '\'') ? 2 : 0;
  }

  /** What a mark does: its place tells, and where that does not, its form. */
  private Role role(int i, int length) {
    char before = i == 0 ? '\n' : text.charAt(i - 1);
    char after = i + length >= text.length() ? '\n' : text.charAt(i + length);
    boolean spaceBefore =
        Character.isWhitespace(before) || "([{-\u2013\u2014/\u2018'".indexOf(before) >= 0;
    boolean wordAfter =
        Character.isLetterOrDigit(after) || "[($\u20ac\u00a3\u2026.'\u2018#@".indexOf(after) >= 0;
    if (spaceBefore && wordAfter && !(isDash(before) && after == '.')) {
      return Role.OPEN;
    }
    if (!Character.isWhitespace(before) && !wordAfter) {
      return Role.CLOSE;
    }
    char c = text.charAt(i);
    if (c == '\u201c' || c == '`' || c == '\u00ab' || c == '\u201e') {
      return Role.OPEN;
    }
    return c == '\u201d' || c == '\'' || c == '\u00bb' ? Role.CLOSE : Role.EITHER;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private void pair(List<Mark> marks) {
    Mark open = null;
    boolean continues = false;
    for (Mark mark : marks) {
      if (open == null) {
        open = mark.role() == Role.CLOSE ? null : mark;
        continues = false;
      } else if (mark.role() != Role.OPEN && mark.line() - open.line() <= MOST_LINES) {
        add(open, mark.begin(), mark.end(), continues, true);
        open = null;
      } else if (mark.role() == Role.CLOSE) {
        add(open, endOfLine(open.end()), endOfLine(open.end()), continues, false);
        open = null;
      } else {
        boolean goesOn = goesOn(open, mark);
        if (goesOn || mark.line() != open.line()) {
          int end = goesOn ? mark.begin() : endOfLine(open.end());
          add(open, end, end, continues, false);
        }
        continues = goesOn;
        open = mark;
      }
    }
    if (open != null) {
      add(open, endOfLine(open.end()), endOfLine(open.end()), continues, false);
    }
  }

  /** Whether a second opening mark goes on with the first: it begins a paragraph, or a sentence. */
  private boolean goesOn(Mark open, Mark mark) {
    if (mark.line() - open.line() > MOST_LINES) {
      return false;
    }
    int i = mark.begin() - 1;
    while (i > open.end() && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i) == '\n' || ".!?\u2026".indexOf(text.charAt(i)) >= 0;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void add(Mark open, int innerEnd, int outerEnd, boolean continues, boolean closed) {
    int begin = open.end();
    int end = innerEnd;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      found.add(new Marked(
          new Span(open.begin(), Math.max(outerEnd, end)),
          new Span(begin, end),
          continues,
          closed));
    }
  }

  /** Adds what stands between single marks outside the double ones. */
  private List<Marked> withSingles() {
    int[] nextClose = nextClosingSingles();
    List<Marked> all = new ArrayList<>();
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      if (next < found.size() && i >= found.get(next).outer().begin()) {
        all.add(found.get(next));
        i = Math.max(i + 1, found.get(next++).outer().end());
        continue;
      }
      int limit = next < found.size() ? found.get(next).outer().begin() : text.length();
      int close = opensSingle(i) ? nextClose[i + 1] : -1;
      if (close > i + 1 && close < limit && close - i <= LONGEST_SINGLE) {
        all.add(new Marked(new Span(i, close + 1), new Span(i + 1, close), false, true));
        i = close + 1;
      } else {
        i++;
      }
    }
    return all;
  }

  private boolean opensSingle(int i) {
    char c = text.charAt(i);
    if (c != '\'' && c != '\u2018') {
      return false;
    }
    char before = i == 0 ? '\n' : text.charAt(i - 1);
    return (Character.isWhitespace(before) || "(\u2014\u2013".indexOf(before) >= 0)
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** For each place the next single mark behind a comma or full stop in its line, or -1. */
  private int[] nextClosingSingles() {
    int[] next = new int[text.length() + 1];
    next[text.length()] = -1;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      next[i] = c == '\n' ? -1 : closesSingle(i, c) ? i : next[i + 1];
    }
    return next;
  }

  private boolean closesSingle(int i, char c) {
    if (c != '\'' && c != '\u2019' || i == 0) {
      return false;
    }
    char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    boolean behindMark = ",.!?\u2026".indexOf(text.charAt(i - 1)) >= 0;
    return behindMark && !Character.isLetterOrDigit(after)
        || after == ',' && Character.isLetterOrDigit(text.charAt(i - 1));
  }
}
