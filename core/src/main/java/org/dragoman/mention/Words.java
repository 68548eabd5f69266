package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * A sentence as the word lists know it: lower case, without the full stops of abbreviations, hyphened words taken
 * apart ("mid-November" is two words, "Jan." is one), each word with the token it comes from. Hyphens stay only
 * between numbers, where they mean a range. Immutable.
 */
public final class Words {
  private static final Pattern WHOLE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T.*)?");
  private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011\u2012\u2013]+");

  private record Word(String text, int token) {}

  private final List<Word> words;

  private Words(List<Word> words) {
    this.words = List.copyOf(words);
  }

  public static Words of(Sentence sentence) {
    List<Word> all = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      for (String piece : pieces(token.lower())) {
        all.add(new Word(piece, token.index()));
      }
    }
    return new Words(withoutHyphens(all));
  }

  /** The words of a phrase of a word list, by the same rules. */
  static List<String> ofPhrase(String phrase) {
    List<Word> all = new ArrayList<>();
    for (String part : phrase.strip().toLowerCase(Locale.ROOT).split(" +")) {
      for (String piece : pieces(part)) {
        all.add(new Word(piece, 0));
      }
    }
    return (all.size() == 1 ? all : withoutHyphens(all))
        .stream().map(Word::text).toList();
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>(1);
    if (!hasHyphen(text)) {
      if (text.length() > 1) {
        add(pieces, text);
      } else {
        pieces.add(text);
      }
    } else if (text.length() > 1 && !WHOLE.matcher(text).matches()) {
      int from = 0;
      var hyphen = HYPHENS.matcher(text);
      while (hyphen.find()) {
        add(pieces, text.substring(from, hyphen.start()));
        pieces.add("-");
        from = hyphen.end();
      }
      add(pieces, text.substring(from));
    } else {
      pieces.add(HYPHENS.matcher(text).matches() ? "-" : text);
    }
    return pieces;
  }

  /** Most words have none and need no pattern. */
  private static boolean hasHyphen(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '-' || c >= '\u2010' && c <= '\u2013') {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> pieces, String text) {
    boolean abbreviation = text.length() > 1 && text.endsWith(".");
    String piece = abbreviation ? text.substring(0, text.length() - 1) : text;
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
  }

  private static List<Word> withoutHyphens(List<Word> all) {
    List<Word> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean range = i > 0 && i + 1 < all.size() && isNumber(all, i - 1) && isNumber(all, i + 1);
      if (range || !all.get(i).text().equals("-")) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private static boolean isNumber(List<Word> all, int at) {
    return Character.isDigit(all.get(at).text().charAt(0));
  }

  public int size() {
    return words.size();
  }

  /** The word at a place, empty outside the sentence. */
  public String at(int place) {
    return place < 0 || place >= words.size() ? "" : words.get(place).text();
  }

  /** The token that the word at this place is, or is a part of. */
  public int token(int place) {
    return words.get(place).token();
  }

  /** The first place whose word belongs to this token or to a later one. */
  public int place(int token) {
    int place = 0;
    while (place < words.size() && words.get(place).token() < token) {
      place++;
    }
    return place;
  }
}
