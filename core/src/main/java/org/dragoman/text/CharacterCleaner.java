package org.dragoman.text;

import java.util.Locale;
import java.util.Set;

/**
 * The first step of cleaning: one kind of space, one kind of line end, no control characters, no
 * left-over markup. Looks at a bounded number of characters at each place.
 */
final class CharacterCleaner {
  static final String CONTROL = "control character";
  static final String MARKUP = "markup";

  /** The rest of a character reference behind the ampersand that stands for it. */
  static final String REFERENCE = "character reference";

  private static final int LONGEST_TAG = 400;

  /** Elements that HTML sets on lines of their own. */
  private static final Set<String> BLOCKS = Set.of(
      "p",
      "br",
      "div",
      "li",
      "ul",
      "ol",
      "tr",
      "td",
      "th",
      "table",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "blockquote",
      "hr",
      "section",
      "article",
      "figure",
      "figcaption",
      "dd",
      "dt",
      "pre");

  /** Elements that HTML sets inside a line. */
  private static final Set<String> INLINES = Set.of(
      "a", "b", "i", "u", "em", "strong", "span", "font", "small", "big", "sub", "sup", "img",
      "cite", "q", "abbr", "time", "mark", "s", "strike", "del", "ins", "code", "center", "wbr");

  private final String text;
  private final Draft draft;

  private CharacterCleaner(String text) {
    this.text = text;
    this.draft = new Draft(text.length());
  }

  static Draft draft(String text) {
    return new CharacterCleaner(text).run();
  }

  private Draft run() {
    int i = 0;
    while (i < text.length()) {
      i = step(i);
    }
    return draft;
  }

  /** Reads what stands at {@code i} and gives the position behind it. */
  private int step(int i) {
    char c = text.charAt(i);
    if (c == '&') {
      int end = reference(i);
      if (end > 0) {
        return end;
      }
    } else if (c == '<') {
      int end = tag(i);
      if (end > 0) {
        return end;
      }
    } else if (c == '\r') {
      boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
      draft.add('\n', pair ? i + 1 : i);
      return pair ? i + 2 : i + 1;
    }
    plain(c, i);
    return i + 1;
  }

  private void plain(char c, int i) {
    if (c == '\n' || c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) {
      draft.add('\n', i);
    } else if (c == '\t' || c == 0x3000 || Character.isSpaceChar(c)) {
      draft.add(' ', i);
    } else if (isInvisible(c)) {
      draft.omitted(i, i + 1, CONTROL);
    } else if (Character.isSurrogate(c) && !isPaired(i)) {
      draft.omitted(i, i + 1, CONTROL);
    } else {
      draft.add(c, i);
    }
  }

  /** Control characters, soft hyphens, zero-width and direction marks, byte-order marks. */
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.CONTROL
        || c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c >= 0xFFF9 && c <= 0xFFFB
        || c == 0xFEFF;
  }

  private boolean isPaired(int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** A character reference at {@code i}: the position behind it, or -1 when there is none. */
  private int reference(int i) {
    int limit = Math.min(text.length(), i + CharacterReferences.LONGEST);
    int end = i + 1;
    while (end < limit && text.charAt(end) != ';') {
      end++;
    }
    if (end == limit) {
      return -1;
    }
    int code = CharacterReferences.codePoint(text.substring(i + 1, end));
    if (code < 0) {
      return -1;
    }
    if (!Character.isBmpCodePoint(code)) {
      draft.add(Character.highSurrogate(code), i);
      draft.add(Character.lowSurrogate(code), i + 1);
      draft.omitted(i + 2, end + 1, REFERENCE);
    } else {
      plain((char) code, i);
      draft.omitted(i + 1, end + 1, REFERENCE);
    }
    return end + 1;
  }

  /** A tag of HTML at {@code i}: the position behind it, or -1 when there is none. */
  private int tag(int i) {
    int name = i + 1;
    if (name < text.length() && text.charAt(name) == '/') {
      name++;
    }
    int end = name;
    while (end < text.length() && end < name + 12 && isNameCharacter(text.charAt(end))) {
      end++;
    }
    String element = text.substring(name, end).toLowerCase(Locale.ROOT);
    boolean block = BLOCKS.contains(element);
    if (!block && !INLINES.contains(element)) {
      return -1;
    }
    int limit = Math.min(text.length(), i + LONGEST_TAG);
    int close = end;
    while (close < limit && text.charAt(close) != '>' && text.charAt(close) != '<') {
      close++;
    }
    if (close >= limit || text.charAt(close) != '>') {
      return -1;
    }
    if (block) {
      draft.add('\n', i);
    }
    draft.omitted(block ? i + 1 : i, close + 1, MARKUP);
    return close + 1;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '6';
  }
}
