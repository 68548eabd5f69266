package org.dragoman.place;

import java.text.Normalizer;

/**
 * The form under which a place's name is looked up: ASCII lower case, no accents, no full stops or
 * apostrophes, hyphens and other marks as single spaces. "Sana'a" and "Sanaa", "Port-au-Prince" and
 * "Port au Prince", "U.S." and "US" meet.
 */
public final class PlaceKey {
  private PlaceKey() {}

  /** The key of a name; empty when the name holds no Latin letter or digit. */
  public static String of(CharSequence name) {
    String plain = Normalizer.isNormalized(name, Normalizer.Form.NFD)
        ? name.toString()
        : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      append(key, plain.charAt(i));
    }
    int end = key.length();
    while (end > 0 && key.charAt(end - 1) == ' ') {
      end--;
    }
    key.setLength(end);
    return key.toString();
  }

  private static void append(StringBuilder key, char c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
      key.append(c);
    } else if (c >= 'A' && c <= 'Z') {
      key.append((char) (c + 'a' - 'A'));
    } else if (!isDropped(c)) {
      String latin = latin(c);
      if (!latin.isEmpty()) {
        key.append(latin);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
  }

  /** Combining accents, full stops, and the many apostrophes of transliterated names. */
  private static boolean isDropped(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == '.'
        || "'`\u00b4\u02b9\u02bb\u02bc\u02bf\u02be\u2018\u2019\u201b\u2032".indexOf(c) >= 0;
  }

  /** Latin letters that do not decompose into a base letter and an accent. */
  private static String latin(char c) {
    return switch (c) {
      case '\u00f8', '\u00d8' -> "o";
      case '\u0142', '\u0141' -> "l";
      case '\u0111', '\u0110', '\u00f0', '\u00d0' -> "d";
      case '\u0131' -> "i";
      case '\u00df' -> "ss";
      case '\u00e6', '\u00c6' -> "ae";
      case '\u0153', '\u0152' -> "oe";
      case '\u00fe', '\u00de' -> "th";
      case '\u0127', '\u0126' -> "h";
      case '\u0259', '\u018f' -> "a";
      default -> "";
    };
  }
}
