package org.dragoman.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text as full-text search sees it: small letters without accents, words between single spaces. */
public final class Folded {
  private Folded() {}

  /** " the us rejected iraq s plea ": every word has a space on both sides. */
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(plain.length() + 2).append(' ');
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        words.appendCodePoint(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    if (words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    return words.toString();
  }
}
