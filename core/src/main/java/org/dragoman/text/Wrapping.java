package org.dragoman.text;

import java.util.List;

/**
 * Tells line ends that only the width of a page caused from those that end a paragraph or a
 * headline.
 *
 * <p>A line end before a small letter and without a full stop before it is a soft one anywhere. In a
 * text with many of these, whose lines are all of about one width, the other soft ones are found by
 * the width: the first word of the next line would not have fitted.
 */
final class Wrapping {
  /** No wire and no mail is set wider. */
  private static final int WIDEST = 132;

  private static final int SHORTEST = 20;
  private static final double SHARE = 0.3;

  /** How much the widths of wrapped lines differ: a long word. */
  private static final int RAGGED = 15;

  private final List<Line> lines;
  private final int width;

  private Wrapping(List<Line> lines, int width) {
    this.lines = lines;
    this.width = width;
  }

  static Wrapping of(List<Line> lines) {
    int low = 0;
    int broken = 0;
    int ends = 0;
    int widest = 0;
    int narrowest = Integer.MAX_VALUE;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line here = lines.get(i);
      Line next = lines.get(i + 1);
      if (next.afterBlank()) {
        continue;
      }
      ends++;
      if (!here.endsSentence() && here.width() > SHORTEST) {
        broken++;
        low += next.startsLow() ? 1 : 0;
        widest = Math.max(widest, here.width());
        narrowest = Math.min(narrowest, here.width());
      }
    }
    boolean even = broken >= 3 && low >= 1 && widest - narrowest <= RAGGED;
    boolean wrapped = (low >= 2 || even) && broken >= SHARE * ends && widest <= WIDEST;
    return new Wrapping(lines, wrapped ? widest : 0);
  }

  /** Whether the end of a line is only the end of the page's width. */
  boolean isSoft(int line) {
    if (line + 1 >= lines.size()) {
      return false;
    }
    Line here = lines.get(line);
    Line next = lines.get(line + 1);
    if (next.afterBlank()) {
      return here.width() >= 2 * SHORTEST && breaksSentence(here, next) && endsInWord(here);
    }
    if (breaksSentence(here, next)) {
      return true;
    }
    return width > 0
        && here.width() <= width + 2
        && next.width() <= width + 2
        && here.width() + 1 + next.firstWord() > width
        && next.indent() <= here.indent()
        && !isItem(next);
  }

  private static boolean breaksSentence(Line here, Line next) {
    return next.startsLow() && !here.endsSentence();
  }

  private static boolean endsInWord(Line line) {
    char last = line.text().charAt(line.text().length() - 1);
    return Character.isLetterOrDigit(last) || last == ',';
  }

  /** Whether a line begins as the item of a list does. */
  private static boolean isItem(Line line) {
    return line.text().length() > 1
        && "-*\u2022\u2013\u2014\u00b7".indexOf(line.text().charAt(0)) >= 0
        && line.text().charAt(1) == ' ';
  }
}
