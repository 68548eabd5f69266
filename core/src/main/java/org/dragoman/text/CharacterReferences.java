package org.dragoman.text;

import java.util.HashMap;
import java.util.Map;

/** The character references that HTML leaves behind: {@code &amp; &#8217; &#x2019;}. */
final class CharacterReferences {
  /** The longest reference that is looked for, ampersand and semicolon included. */
  static final int LONGEST = 12;

  /** The names of U+00A0 to U+00FF in their order, as HTML gives them. */
  private static final String LATIN_1 = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf"
      + " laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo"
      + " frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave"
      + " Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml"
      + " times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml"
      + " aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve"
      + " oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  /** Windows code page 1252 from 0x80 to 0x9F, which numeric references to those mean. */
  private static final String WINDOWS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6"
      + "\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013"
      + "\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private static final Map<String, Integer> NAMES = names();

  private CharacterReferences() {}

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    int code = 0xA0;
    for (String name : LATIN_1.split(" ")) {
      names.put(name, code++);
    }
    names.putAll(Map.of("amp", 0x26, "lt", 0x3C, "gt", 0x3E, "quot", 0x22, "apos", 0x27));
    names.putAll(Map.of(
        "ndash", 0x2013, "mdash", 0x2014, "horbar", 0x2015, "hellip", 0x2026, "bull", 0x2022));
    names.putAll(Map.of(
        "lsquo", 0x2018, "rsquo", 0x2019, "sbquo", 0x201A, "ldquo", 0x201C, "rdquo", 0x201D));
    names.putAll(Map.of(
        "bdquo", 0x201E, "lsaquo", 0x2039, "rsaquo", 0x203A, "euro", 0x20AC, "trade", 0x2122));
    names.putAll(Map.of("ensp", 0x2002, "emsp", 0x2003, "thinsp", 0x2009, "zwnj", 0x200C));
    names.putAll(Map.of("zwj", 0x200D, "lrm", 0x200E, "rlm", 0x200F, "minus", 0x2212));
    names.putAll(Map.of("Scaron", 0x160, "scaron", 0x161, "Yuml", 0x178, "OElig", 0x152));
    names.putAll(Map.of("oelig", 0x153, "circ", 0x2C6, "tilde", 0x2DC, "fnof", 0x192));
    return Map.copyOf(names);
  }

  /** The code point that a reference names, without its ampersand and semicolon, or -1. */
  static int codePoint(String reference) {
    if (reference.isEmpty()) {
      return -1;
    }
    if (reference.charAt(0) != '#') {
      return NAMES.getOrDefault(reference, -1);
    }
    boolean hexadecimal =
        reference.length() > 1 && (reference.charAt(1) == 'x' || reference.charAt(1) == 'X');
    int code = 0;
    int digits = 0;
    for (int i = hexadecimal ? 2 : 1; i < reference.length(); i++, digits++) {
      int digit = Character.digit(reference.charAt(i), hexadecimal ? 16 : 10);
      if (digit < 0 || reference.charAt(i) > 'f') {
        return -1;
      }
      code = code * (hexadecimal ? 16 : 10) + digit;
    }
    if (digits == 0 || digits > 7 || code == 0 || code > Character.MAX_CODE_POINT) {
      return -1;
    }
    if (code >= 0x80 && code <= 0x9F) {
      return WINDOWS.charAt(code - 0x80);
    }
    return code >= 0xD800 && code <= 0xDFFF ? -1 : code;
  }
}
