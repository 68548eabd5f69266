package org.dragoman.reader.fast;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The base form of a word: the longest ending (or whole word) that is known for its tag says how many letters go and
 * which come. "$" begins an entry for a whole word. Immutable.
 */
public final class Lemmatiser {
  /** The longest ending that an entry may have. */
  public static final int LONGEST_ENDING = 7;

  private static final String WHOLE = "$";

  /** How to change an ending. */
  public record Change(int drop, String add) {
    /** The shortest change from a form to its lemma. */
    public static Change between(String form, String lemma) {
      int same = 0;
      while (same < form.length()
          && same < lemma.length()
          && form.charAt(same) == lemma.charAt(same)) {
        same++;
      }
      return new Change(form.length() - same, lemma.substring(same));
    }

    String applied(String form) {
      return form.length() < drop ? form : form.substring(0, form.length() - drop) + add;
    }
  }

  private final Map<String, Map<String, Change>> endings;
  /** The length of the longest ending of each tag: most tags have none, and their words need no search. */
  private final Map<String, Integer> longest = new HashMap<>();

  /**
   * A lemmatiser.
   *
   * @param endings for each tag its endings, each with its change
   */
  public Lemmatiser(Map<String, Map<String, Change>> endings) {
    this.endings = endings;
    endings.forEach((tag, known) -> longest.put(
        tag,
        known.keySet().stream()
            .filter(ending -> !ending.startsWith(WHOLE))
            .mapToInt(String::length)
            .max()
            .orElse(-1)));
  }

  /** The base form in lower case, digits as one 0. */
  public String lemma(String form, String tag) {
    String plain = plain(form);
    Map<String, Change> known = endings.get(tag);
    if (known == null) {
      return plain;
    }
    Change change = known.get(WHOLE + plain);
    int from = Math.max(0, plain.length() - longest.getOrDefault(tag, 0));
    while (change == null && from <= plain.length()) {
      change = known.get(plain.substring(from++));
    }
    return change == null ? plain : change.applied(plain);
  }

  /** Lower case, plain marks, and "0" for a number however long: "2,500" and "7" are "0". */
  public static String plain(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = Words.plain(lower.charAt(i));
      boolean digit = c >= '0' && c <= '9';
      boolean afterDigit = plain.length() > 0 && plain.charAt(plain.length() - 1) == '0';
      if (!digit) {
        plain.append(c);
      } else if (!afterDigit) {
        plain.append('0');
      }
    }
    return plain.toString();
  }

  /** Writes tags, endings and changes. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(endings.size());
    for (Map.Entry<String, Map<String, Change>> tag : new TreeMap<>(endings).entrySet()) {
      out.writeUTF(tag.getKey());
      out.writeInt(tag.getValue().size());
      for (Map.Entry<String, Change> ending : new TreeMap<>(tag.getValue()).entrySet()) {
        out.writeUTF(ending.getKey());
        out.writeByte(ending.getValue().drop());
        out.writeUTF(ending.getValue().add());
      }
    }
  }

  static Lemmatiser read(ModelBytes in) throws IOException {
    Map<String, Map<String, Change>> endings = new HashMap<>();
    Map<Change, Change> same = new HashMap<>();
    int tags = in.count();
    for (int t = 0; t < tags; t++) {
      String tag = in.word();
      int count = in.count();
      Map<String, Change> known = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        String ending = in.word();
        Change change = new Change(in.octet(), in.word());
        known.put(ending, same.computeIfAbsent(change, c -> c));
      }
      endings.put(tag, known);
    }
    return new Lemmatiser(endings);
  }
}
