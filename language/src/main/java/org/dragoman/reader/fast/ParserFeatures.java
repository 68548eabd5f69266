package org.dragoman.reader.fast;

/**
 * What the parser looks at: the three words on top of the stack, the next words, and the outermost dependants of both,
 * by word, tag, cluster and label, with distances and numbers of dependants (after Zhang and Nivre 2011), and what
 * stands between the two words that could be joined.
 */
public final class ParserFeatures {
  /** No configuration has more features than this. */
  public static final int MOST = 112;

  private static final int NO_WORD = -1;
  private static final int ROOT_WORD = -2;
  private static final int NO_TAG = 61;
  private static final int PAST_END_TAG = 62;
  private static final int ROOT_TAG = 63;

  private final Words words;
  private final int[] tags;
  /** Marks, and verbs, before each word: differences of these say what stands between two words. */
  private final int[] marksBefore;

  private final int[] verbsBefore;

  /**
   * Looks at one sentence.
   *
   * @param tags tag numbers below 61
   * @param kinds which tags are marks, which are verbs'
   */
  public ParserFeatures(Words words, int[] tags, TagKinds kinds) {
    this.words = words;
    this.tags = tags;
    marksBefore = new int[words.size + 1];
    verbsBefore = new int[words.size + 1];
    for (int i = 0; i < words.size; i++) {
      marksBefore[i + 1] = marksBefore[i] + (kinds.isMark()[tags[i]] ? 1 : 0);
      verbsBefore[i + 1] = verbsBefore[i] + (kinds.isVerb()[tags[i]] ? 1 : 0);
    }
  }

  /** Writes the features of a configuration and gives their number. */
  public int of(Configuration c, int[] f) {
    int s0 = c.stack(0);
    int s1 = c.stack(1);
    int s2 = c.stack(2);
    int b0 = c.next();
    int s0w = word(s0);
    int s1w = word(s1);
    int s2w = word(s2);
    int b0w = word(b0);
    int b1w = word(b0 + 1);
    int s0t = tag(s0);
    int s1t = tag(s1);
    int s2t = tag(s2);
    int b0t = tag(b0);
    int b1t = tag(b0 + 1);
    int b2t = tag(b0 + 2);
    int pair = s0t << 6 | b0t;
    int stackPair = s1t << 6 | s0t;
    int k = 0;
    // Single words.
    f[k++] = Hash.of(1, s0w, s0t);
    f[k++] = Hash.of(2, s0w);
    f[k++] = Hash.of(3, s0t);
    f[k++] = Hash.of(4, s1w, s1t);
    f[k++] = Hash.of(5, s1w);
    f[k++] = Hash.of(6, s1t);
    f[k++] = Hash.of(7, b0w, b0t);
    f[k++] = Hash.of(8, b0w);
    f[k++] = Hash.of(9, b0t);
    f[k++] = Hash.of(10, b1w, b1t);
    f[k++] = Hash.of(11, b1t);
    f[k++] = Hash.of(12, b2t, b1t, b0t);
    // Pairs and triples.
    f[k++] = Hash.of(13, s0w, b0w, pair);
    f[k++] = Hash.of(14, s0w, pair);
    f[k++] = Hash.of(15, b0w, pair);
    f[k++] = Hash.of(16, s0w, b0w);
    f[k++] = Hash.of(17, pair);
    f[k++] = Hash.of(18, stackPair);
    f[k++] = Hash.of(19, s0w, s1w);
    f[k++] = Hash.of(20, s0w, s1t);
    f[k++] = Hash.of(21, s0t, s1w);
    f[k++] = Hash.of(22, pair, b1t);
    f[k++] = Hash.of(23, s1t, pair);
    f[k++] = Hash.of(24, s2t, stackPair);
    f[k++] = Hash.of(51, s1w, b0w);
    f[k++] = Hash.of(52, s0w, s1t, b0t);
    f[k++] = Hash.of(53, s2w, s1t);
    f[k++] = Hash.of(54, b1w, s0t);
    f[k++] = Hash.of(55, 0);
    f[k++] = Hash.of(56, s1t, pair, b1t);
    f[k++] = Hash.of(57, s2t, stackPair, b0t);
    f[k++] = Hash.of(58, s1w, s0w, b0t);
    f[k++] = Hash.of(59, s1t, s0w, b0w);
    f[k++] = Hash.of(60, s1w, s0t, b0w);
    f[k++] = Hash.of(61, pair, b1t << 6 | b2t);
    f[k++] = Hash.of(62, word(b0 - 1), b0w);
    f[k++] = Hash.of(63, tag(b0 - 1), pair);
    f[k++] = Hash.of(64, tag(s0 < 0 ? -1 : s0 - 1), pair);
    f[k++] = Hash.of(65, tag(s0 < 0 ? -1 : s0 + 1), pair);
    k = dependants(c, f, k, s0, s1, b0);
    return between(c, f, k, s0, s1, b0);
  }

  private int dependants(Configuration c, int[] f, int begin, int s0, int s1, int b0) {
    int k = begin;
    int s0w = word(s0);
    int s0t = tag(s0);
    int s1w = word(s1);
    int s1t = tag(s1);
    int b0w = word(b0);
    int b0t = tag(b0);
    int s0l = of(c.leftmost, s0);
    int s0r = of(c.rightmost, s0);
    int s0l2 = of(c.leftmost2, s0);
    int s0r2 = of(c.rightmost2, s0);
    int s1l = of(c.leftmost, s1);
    int s1r = of(c.rightmost, s1);
    int b0l = c.leftmost[b0];
    int b0l2 = c.leftmost2[b0];
    int s0rLabel = label(c, s0r);
    int s0lLabel = label(c, s0l);
    int b0lLabel = label(c, b0l);
    int s1rLabel = label(c, s1r);
    f[k++] = Hash.of(25, s0t, tag(s0l), b0t);
    f[k++] = Hash.of(26, s0t, tag(s0r), b0t);
    f[k++] = Hash.of(27, s0t, b0t, tag(b0l));
    f[k++] = Hash.of(28, s1t, s0t, tag(s0l));
    f[k++] = Hash.of(29, s1t, s0t, tag(s0r));
    f[k++] = Hash.of(30, s1t, tag(s1r), s0t);
    f[k++] = Hash.of(31, s1t, tag(s1l), s0t);
    f[k++] = Hash.of(40, s0t, s0lLabel, s0rLabel);
    f[k++] = Hash.of(41, s0w, s0rLabel);
    f[k++] = Hash.of(42, s0w, s0lLabel);
    f[k++] = Hash.of(43, s1w, s1rLabel);
    f[k++] = Hash.of(44, b0t, b0lLabel);
    f[k++] = Hash.of(45, word(s0l), s0t);
    f[k++] = Hash.of(46, word(s0r), s0t);
    f[k++] = Hash.of(47, word(b0l), b0t);
    f[k++] = Hash.of(48, s0t, label(c, s0r2), s0rLabel);
    f[k++] = Hash.of(49, s0t, label(c, s0l2), s0lLabel);
    f[k++] = Hash.of(50, b0t, label(c, b0l2), b0lLabel);
    f[k++] = Hash.of(70, s0w, b0t, s0rLabel);
    f[k++] = Hash.of(71, s0t, b0w, s0rLabel);
    f[k++] = Hash.of(72, s0w, b0w, b0lLabel);
    f[k++] = Hash.of(73, s1t, s0t, s1rLabel);
    f[k++] = Hash.of(74, s1w, s0w, s1rLabel);
    f[k++] = Hash.of(75, word(s0r), s0w, b0t);
    f[k++] = Hash.of(76, word(s1r), s0w, b0t);
    f[k++] = Hash.of(77, s0t << 6 | b0t, b0lLabel << 6 | s0rLabel, s0lLabel);
    f[k++] = Hash.of(78, s1t << 6 | s0t, s1rLabel << 6 | s0rLabel, s0lLabel);
    f[k++] = Hash.of(79, word(b0l), s0w, b0t);
    f[k++] = Hash.of(80, word(s0l), b0t, s1t);
    return k;
  }

  private int between(Configuration c, int[] f, int begin, int s0, int s1, int b0) {
    int k = begin;
    int s0w = word(s0);
    int s0t = tag(s0);
    int s1w = word(s1);
    int s1t = tag(s1);
    int b0w = word(b0);
    int b0t = tag(b0);
    int far = distance(s0, b0);
    int farStack = distance(s1, s0);
    int rights = s0 >= 0 ? c.rights[s0] : 0;
    int lefts = s0 >= 0 ? c.lefts[s0] : 0;
    int s1rights = s1 >= 0 ? c.rights[s1] : 0;
    int passed = s0 < 0 ? 0 : passed(s0, b0);
    int passedStack = s1 < 0 ? 0 : passed(s1, s0);
    f[k++] = Hash.of(32, s0w, far);
    f[k++] = Hash.of(33, s0t, b0t, far);
    f[k++] = Hash.of(34, b0w, far);
    f[k++] = Hash.of(35, s0t, s1t, farStack);
    f[k++] = Hash.of(36, s0w, rights);
    f[k++] = Hash.of(37, s0t, rights << 3 | lefts);
    f[k++] = Hash.of(38, b0t, c.lefts[b0]);
    f[k++] = Hash.of(39, s1t, s1rights);
    f[k++] = Hash.of(81, s0t, b0t, passed);
    f[k++] = Hash.of(82, s0w, b0t, passed);
    f[k++] = Hash.of(83, s1t, s0t, passedStack);
    f[k++] = Hash.of(84, s1w, s0t, passedStack);
    f[k++] = Hash.of(85, s0t << 6 | b0t, s1t, rights << 3 | lefts);
    // Clusters stand in for words that the training text has not.
    int s0c = cluster(s0);
    int s1c = cluster(s1);
    int b0c = cluster(b0);
    int s0c6 = cluster6(s0);
    int s1c6 = cluster6(s1);
    int b0c6 = cluster6(b0);
    f[k++] = Hash.of(86, s0c, b0t);
    f[k++] = Hash.of(87, s0t, b0c);
    f[k++] = Hash.of(88, s0c, b0c);
    f[k++] = Hash.of(89, s1c, s0c);
    f[k++] = Hash.of(90, s1c, s0t);
    f[k++] = Hash.of(91, s0c6, b0c6, s0t << 6 | b0t);
    f[k++] = Hash.of(92, s1c6, s0c6, s1t << 6 | s0t);
    f[k++] = Hash.of(93, s1c, s0w, b0t);
    f[k++] = Hash.of(94, s1t, s0w, b0c);
    f[k++] = Hash.of(95, s1w, b0c6, s0t);
    f[k++] = Hash.of(96, s1c6, s0w, b0c6);
    f[k++] = Hash.of(97, s0c6, b0w, s0t);
    f[k++] = Hash.of(98, s0w, b0c6, b0t);
    return k;
  }

  private static int of(int[] dependants, int word) {
    return word < 0 ? -1 : dependants[word];
  }

  private int word(int i) {
    return i < 0 ? NO_WORD : i < words.size ? words.lower[i] : ROOT_WORD;
  }

  private int cluster(int i) {
    return i < 0 ? NO_WORD : i < words.size ? words.cluster[i] : ROOT_WORD;
  }

  private int cluster6(int i) {
    return i < 0 ? NO_WORD : i < words.size ? words.cluster6[i] : ROOT_WORD;
  }

  private int tag(int i) {
    return i < 0 ? NO_TAG : i < words.size ? tags[i] : i == words.size ? ROOT_TAG : PAST_END_TAG;
  }

  private static int label(Configuration c, int i) {
    return i < 0 ? -1 : c.labels[i];
  }

  private static int distance(int left, int right) {
    if (left < 0) {
      return 0;
    }
    int d = right - left;
    return d < 5 ? d : d < 10 ? 5 : 6;
  }

  /** How many marks and verbs stand between two words. */
  private int passed(int left, int right) {
    int end = Math.min(right, words.size);
    int marks = Math.min(2, marksBefore[end] - marksBefore[left + 1]);
    int verbs = Math.min(2, verbsBefore[end] - verbsBefore[left + 1]);
    return marks * 3 + verbs;
  }
}
