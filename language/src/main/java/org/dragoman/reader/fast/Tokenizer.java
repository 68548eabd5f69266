package org.dragoman.reader.fast;

/**
 * Cuts a line into words and marks as the Penn Treebank does, with hyphened words in parts ("Russian", "-", "backed")
 * unless the part before the hyphen is a prefix ("anti-war"). Addresses of the web and of mail stay whole. Immutable.
 */
public final class Tokenizer {
  private static final String OPENING =
      "([{\"'`\u2018\u201c\u00ab\u2039<*#\u2022\u00bf\u00a1$\u20ac\u00a3\u00a5-\u2013\u2014/~+=|.,;:!?";
  private static final String CLOSING =
      ")]}\"'`\u2019\u201d\u00bb\u203a>*,;:!?%\u2026-\u2013\u2014/~+=|$\u20ac\u00a3\u00a5\u00b0";

  private final Spellings spellings;

  public Tokenizer(Spellings spellings) {
    this.spellings = spellings;
  }

  /** The tokens of a part of a text. */
  public Pieces tokens(String text, int begin, int end) {
    Pieces pieces = new Pieces();
    int at = begin;
    while (at < end) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int stop = at + 1;
      while (stop < end && !isSpace(text.charAt(stop))) {
        stop++;
      }
      chunk(text, at, stop, pieces);
      at = stop;
    }
    return pieces;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** Takes marks off both ends, then cuts what is between. */
  private void chunk(String text, int begin, int end, Pieces pieces) {
    if (allLetters(text, begin, end)) {
      pieces.add(begin, end);
      return;
    }
    int first = begin;
    while (first < end && isOpening(text, first, end)) {
      int next = sameMarks(text, first, end);
      pieces.add(first, next);
      first = next;
    }
    int last = end;
    if (!isAddress(text, first, last)) {
      last = withoutClosing(text, first, end);
      inner(text, first, last, pieces);
    } else {
      while (last > first && ".,;:!?)]}\"'\u2019\u201d>".indexOf(text.charAt(last - 1)) >= 0) {
        last--;
      }
      pieces.add(first, last);
    }
    while (last < end) {
      int next = sameMarks(text, last, end);
      pieces.add(last, next);
      last = next;
    }
  }

  private static boolean allLetters(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "'s" and "'70s" keep their apostrophe, ".5" its point, "-5" its sign. */
  private static boolean isOpening(String text, int i, int end) {
    char c = text.charAt(i);
    if (OPENING.indexOf(c) < 0) {
      return false;
    }
    boolean digitNext = i + 1 < end && Character.isDigit(text.charAt(i + 1));
    if (digitNext && (c == '.' || c == '-' || c == '+' || Words.plain(c) == '\'')) {
      return false;
    }
    return c != '#' || i + 1 >= end || !Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** The end of a run of dots or dashes; other marks stand alone. */
  private static int sameMarks(String text, int begin, int end) {
    char c = text.charAt(begin);
    int next = begin + 1;
    if (c == '.' || c == '-') {
      while (next < end && text.charAt(next) == c) {
        next++;
      }
    }
    return next;
  }

  private static boolean isAddress(String text, int begin, int end) {
    if (end - begin < 5) {
      return false;
    }
    boolean web = text.startsWith("http://", begin)
        || text.startsWith("https://", begin)
        || text.startsWith("www.", begin);
    int at = text.indexOf('@', begin);
    boolean mail = at >= begin && at < end - 2 && Character.isLetterOrDigit(text.charAt(at + 1));
    return web || mail;
  }

  private int withoutClosing(String text, int begin, int end) {
    int last = end;
    while (last > begin) {
      char c = text.charAt(last - 1);
      if (c == '.') {
        int dots = last;
        while (dots > begin && text.charAt(dots - 1) == '.') {
          dots--;
        }
        if (last - dots == 1 && keepsStop(text, begin, dots)) {
          return last;
        }
        last = dots;
      } else if (CLOSING.indexOf(c) >= 0) {
        last--;
      } else {
        return last;
      }
    }
    return last;
  }

  /** "Mr.", "U.S.", "J."; not "war.", "NATO.", "5." */
  private boolean keepsStop(String text, int begin, int end) {
    int from = end;
    while (from > begin
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    String word = text.substring(from, end);
    if (word.isEmpty()) {
      return false;
    }
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0));
    }
    boolean initials = true;
    for (int i = 1; i < word.length(); i += 2) {
      initials &= word.charAt(i) == '.';
    }
    return (initials && word.length() > 2)
        || spellings.isAbbreviation(word)
        || spellings.isCloser(word);
  }

  private void inner(String text, int begin, int end, Pieces pieces) {
    int from = begin;
    int i = begin;
    while (i < end) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        if (i > from && isUnitBehindNumber(text, from, i, end)) {
          pieces.add(from, i);
          from = i;
        }
        i++;
        continue;
      }
      char mark = text.charAt(i);
      int cut = cut(text, from, i, begin, end);
      int next = Math.max(i + 1, cut);
      if (cut >= 0) {
        pieces.add(from, cut);
        from = cut;
        if (Words.plain(mark) != '\'' && cut == i) {
          next = sameMarks(text, i, end);
          pieces.add(i, next);
          from = next;
        }
      }
      i = next;
    }
    pieces.add(from, end);
  }

  /** Where the word that a mark stands in ends, or -1 when the mark belongs to it. */
  private int cut(String text, int from, int at, int begin, int end) {
    char mark = text.charAt(at);
    boolean numbers = digitsAround(text, at, begin, end);
    return switch (Words.plain(mark)) {
      case '\'' -> apostrophe(text, from, at, end);
      case '-' -> mark == '\u2014' || partsWords(text, from, at, end) ? at : -1;
      case '.' -> !numbers && partsSentences(text, at, from, end) ? at : -1;
      case ',', ':', '/' -> numbers ? -1 : at;
      case '_', '@', '&', '#' -> -1;
      // "US$5" is "US$" and "5".
      case '$', '\u20ac', '\u00a3', '\u00a5' -> at + 1;
      default -> isPartOfLetter(mark) ? -1 : at;
    };
  }

  /** Halves of rare characters and the accents of some scripts stand for themselves. */
  private static boolean isPartOfLetter(char c) {
    int type = Character.getType(c);
    return Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  /** Where "'s", "n't" or "'ll" begins at this apostrophe, or -1 when it belongs to the word. */
  private static int apostrophe(String text, int from, int at, int end) {
    int rest = end - at - 1;
    for (int i = at + 1; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        rest = i - at - 1;
        break;
      }
    }
    if (at == from) {
      return -1;
    }
    char first = rest > 0 ? Character.toLowerCase(text.charAt(at + 1)) : 0;
    char second = rest > 1 ? Character.toLowerCase(text.charAt(at + 2)) : 0;
    if (rest == 1
        && first == 't'
        && Character.toLowerCase(text.charAt(at - 1)) == 'n'
        && at - 1 > from) {
      return at - 1;
    }
    boolean clitic = rest == 1 && (first == 's' || first == 'm' || first == 'd')
        || rest == 2
            && (first == 'r' && second == 'e'
                || first == 'v' && second == 'e'
                || first == 'l' && second == 'l')
        || rest == 0;
    return clitic ? at : -1;
  }

  /** "Russian-backed" and "1992-93" are parted, "anti-war" and "COVID-19" are not. */
  private boolean partsWords(String text, int from, int at, int end) {
    if (at + 1 >= end) {
      return true;
    }
    if (at == from) {
      return !Character.isDigit(text.charAt(at + 1)); // -5
    }
    boolean digitBehind = Character.isDigit(text.charAt(at + 1));
    boolean digitBefore = Character.isDigit(text.charAt(at - 1));
    if (digitBehind) {
      return digitBefore;
    }
    // "re-elect" has a prefix, "UN-led" has not.
    String before = text.substring(from, at);
    boolean capitals = before.length() > 1 && Character.isUpperCase(before.charAt(1));
    return capitals || !spellings.isPrefix(before);
  }

  private static boolean digitsAround(String text, int at, int begin, int end) {
    return at > begin
        && at + 1 < end
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** Whether a full stop without a space behind it ends a sentence: "resigned.The" but not "state.gov". */
  private static boolean partsSentences(String text, int at, int from, int end) {
    return at - from > 2
        && at + 2 < end
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 2))
        && Character.isUpperCase(text.charAt(at + 1))
        && Character.isLowerCase(text.charAt(at + 2));
  }

  /** "60km" is two words. */
  private boolean isUnitBehindNumber(String text, int from, int at, int end) {
    if (!Character.isDigit(text.charAt(at - 1)) || !Character.isLetter(text.charAt(at))) {
      return false;
    }
    for (int i = from; i < at; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && c != '.' && c != ',' && c != ':') {
        return false;
      }
    }
    int stop = at;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return spellings.isUnit(text.substring(at, stop));
  }
}
