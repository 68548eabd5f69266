package org.dragoman.reader.fast;

/**
 * What tagger and parser know of the words of one sentence before they decide anything: hashes of forms and endings,
 * shapes, and what the lexicon says.
 */
public final class Words {
  static final int UPPER = 1;
  static final int DIGIT = 2;
  static final int HYPHEN = 4;
  static final int LOWER = 8;
  static final int CAPITAL_FIRST = 16;
  static final int SINGLE = 32;

  final int size;
  final int[] form;
  final int[] lower;
  final int[] ending1;
  final int[] ending2;
  final int[] ending3;
  final int[] first;
  final int[] shape;
  /** Tags that the word is known to take, as a class of the lexicon; 0 when unknown. */
  final int[] tagClass;
  /** The word's cluster: words used alike. 0 when unknown. */
  final int[] cluster;
  /** The coarser clusters above it. */
  final int[] cluster6;

  final int[] cluster4;

  /** Looks at the words of a sentence. */
  public Words(String[] forms, Lexicon lexicon) {
    size = forms.length;
    form = new int[size];
    lower = new int[size];
    ending1 = new int[size];
    ending2 = new int[size];
    ending3 = new int[size];
    first = new int[size];
    shape = new int[size];
    tagClass = new int[size];
    cluster = new int[size];
    cluster6 = new int[size];
    cluster4 = new int[size];
    for (int i = 0; i < size; i++) {
      look(i, forms[i], lexicon);
    }
  }

  public int size() {
    return size;
  }

  private void look(int i, String word, Lexicon lexicon) {
    int n = word.length();
    int lowerHash = 0;
    int formHash = 0;
    int seen = n == 1 ? SINGLE : 0;
    int last3 = 0;
    int last2 = 0;
    int last1 = 0;
    for (int k = 0; k < n; k++) {
      char plain = plain(word.charAt(k));
      char low = Character.toLowerCase(plain);
      if (low != plain) {
        seen |= k == 0 ? UPPER | CAPITAL_FIRST : UPPER;
      } else if (plain >= '0' && plain <= '9') {
        seen |= DIGIT;
        low = '0';
      } else if (plain == '-') {
        seen |= HYPHEN;
      } else {
        seen |= LOWER;
      }
      formHash = formHash * 31 + plain;
      lowerHash = lowerHash * 31 + low;
      last3 = last2;
      last2 = last1;
      last1 = low;
      if (k == 0) {
        first[i] = low;
      }
    }
    form[i] = Hash.mix(formHash);
    lower[i] = Hash.mix(lowerHash + 77);
    ending1[i] = last1;
    ending2[i] = last1 * 131 + last2;
    ending3[i] = (last1 * 131 + last2) * 131 + last3;
    shape[i] = seen;
    int entry = lexicon.entry(lower[i]);
    tagClass[i] = Lexicon.tagClass(entry);
    int path = lexicon.path(Lexicon.cluster(entry));
    cluster[i] = path;
    cluster6[i] = Lexicon.prefix(path, 6);
    cluster4[i] = Lexicon.prefix(path, 4);
  }

  /** The key of a word in the lexicon; case does not matter and all digits are the same. */
  public static int key(String word) {
    int hash = 0;
    for (int k = 0; k < word.length(); k++) {
      char low = Character.toLowerCase(plain(word.charAt(k)));
      hash = hash * 31 + (low >= '0' && low <= '9' ? '0' : low);
    }
    return Hash.mix(hash + 77);
  }

  /** Typographic marks as the plain ones. */
  static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019' -> '\'';
      case '\u201c', '\u201d' -> '"';
      case '\u2013', '\u2014' -> '-';
      default -> c;
    };
  }
}
