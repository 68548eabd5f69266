package org.dragoman.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * The words of a name or a sentence as names are compared: hyphens part them, accents, apostrophes,
 * the marks of possessors and the dots of initials are gone ("al-Qa'ida" is Al Qaida's "al" and
 * "Qaida", "U.S." is "US", "People's" is "People").
 *
 * @param cased with the capitals of the text
 * @param lower in lower case
 * @param lemmas lower case base forms; for a name the same as {@code lower}
 * @param tokens the token each piece stands in; empty for a name
 */
record Pieces(List<String> cased, List<String> lower, List<String> lemmas, List<Integer> tokens) {

  static Pieces of(String name) {
    List<String> cased = new ArrayList<>(4);
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || parts(name.charAt(i))) {
        String plain = begin < i ? plain(withoutMark(name.substring(begin, i))) : "";
        if (!plain.isEmpty()) {
          cased.add(plain);
        }
        begin = i + 1;
      }
    }
    List<String> lower = new ArrayList<>(cased.size());
    for (String piece : cased) {
      lower.add(piece.toLowerCase(Locale.ROOT));
    }
    return new Pieces(cased, lower, lower, List.of());
  }

  private static boolean parts(char c) {
    return c == ' ' || c == '-' || c == '/' || c == '\u2013' || c == '\t' || c == '\u00a0';
  }

  static Pieces of(Sentence sentence) {
    List<String> cased = new ArrayList<>(sentence.size());
    List<String> lower = new ArrayList<>(sentence.size());
    List<String> lemmas = new ArrayList<>(sentence.size());
    List<Integer> tokens = new ArrayList<>(sentence.size());
    for (Token token : sentence.tokens()) {
      if (isHyphen(token.text()) || token.pos() == PartOfSpeech.POSSESSIVE_MARK) {
        continue;
      }
      List<String> words = of(token.text()).cased();
      if (words.isEmpty()) {
        words = List.of(token.text());
      }
      // "ex-ministers" is one token of two pieces, and so is its lemma.
      List<String> ofLemma = words.size() == 1 ? List.of() : of(token.lemma()).lower();
      for (int piece = 0; piece < words.size(); piece++) {
        String small = words.get(piece).toLowerCase(Locale.ROOT);
        cased.add(words.get(piece));
        lower.add(small);
        if (words.size() == 1) {
          lemmas.add(plain(token.lemma()));
        } else {
          lemmas.add(ofLemma.size() == words.size() ? ofLemma.get(piece) : small);
        }
        tokens.add(token.index());
      }
    }
    return new Pieces(cased, lower, lemmas, tokens);
  }

  int size() {
    return cased.size();
  }

  static boolean isHyphen(String text) {
    return text.equals("-") || text.equals("\u2013") || text.equals("/");
  }

  /** "People's" as readers part it: the mark of the possessor is a token of its own in a sentence. */
  private static String withoutMark(String word) {
    int length = word.length();
    boolean mark = length > 2
        && word.charAt(length - 1) == 's'
        && "'\u2019".indexOf(word.charAt(length - 2)) >= 0;
    return mark ? word.substring(0, length - 2) : word;
  }

  static String plain(String word) {
    boolean ascii = true;
    boolean marks = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 128;
      marks |= isDropped(c);
    }
    if (ascii && !marks) {
      return word;
    }
    String folded = ascii ? word : folded(word);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!isDropped(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean isDropped(char c) {
    return ".,'`()\u2018\u2019\u02bb\u02bc\u02bf\u00b4".indexOf(c) >= 0;
  }

  /** Letters that Unicode does not decompose, as newspapers write them. */
  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replace('\u0131', 'i')
        .replace('\u0142', 'l')
        .replace('\u0141', 'L')
        .replace('\u0111', 'd')
        .replace('\u0110', 'D')
        .replace('\u00f8', 'o')
        .replace('\u00d8', 'O')
        .replace("\u00e6", "ae")
        .replace("\u00df", "ss");
  }
}
