package org.dragoman.reader.fast;

/** What the tagger looks at: the word, its neighbours, and the two tags before it. */
public final class TaggerFeatures {
  /** No sentence has more features for one word than this. */
  public static final int MOST = 40;

  private TaggerFeatures() {}

  /** Writes the features of a word and gives their number. */
  public static int of(Words words, int[] tags, int i, int[] into) {
    int n = words.size;
    int k = 0;
    int t1 = i > 0 ? tags[i - 1] : -1;
    int t2 = i > 1 ? tags[i - 2] : -1;
    int w = words.lower[i];
    int shape = words.shape[i];
    int before = at(words.lower, i - 1, n);
    int after = at(words.lower, i + 1, n);
    int mayBe = words.tagClass[i];
    int afterMayBe = at(words.tagClass, i + 1, n);
    into[k++] = Hash.of(1, w);
    into[k++] = Hash.of(2, words.form[i]);
    into[k++] = Hash.of(3, words.ending3[i]);
    into[k++] = Hash.of(4, words.ending2[i]);
    into[k++] = Hash.of(5, words.ending1[i]);
    into[k++] = Hash.of(6, words.first[i], shape);
    into[k++] = Hash.of(7, t1);
    into[k++] = Hash.of(8, t2, t1);
    into[k++] = Hash.of(9, t1, w);
    into[k++] = Hash.of(10, before);
    into[k++] = Hash.of(11, after);
    into[k++] = Hash.of(12, at(words.lower, i - 2, n));
    into[k++] = Hash.of(13, at(words.lower, i + 2, n));
    into[k++] = Hash.of(14, at(words.ending3, i + 1, n));
    into[k++] = Hash.of(15, at(words.ending3, i - 1, n));
    into[k++] = Hash.of(16, shape, i == 0 ? 1 : 0);
    into[k++] = Hash.of(17, words.ending3[i], t1);
    into[k++] = Hash.of(18, at(words.shape, i + 1, n), shape);
    into[k++] = Hash.of(19, w, after);
    into[k++] = Hash.of(20, 0);
    into[k++] = Hash.of(21, mayBe, t1);
    into[k++] = Hash.of(22, mayBe, afterMayBe);
    into[k++] = Hash.of(23, mayBe, t1, afterMayBe);
    into[k++] = Hash.of(24, words.cluster[i]);
    into[k++] = Hash.of(25, words.cluster6[i], t1);
    into[k++] = Hash.of(26, at(words.cluster, i + 1, n), mayBe);
    into[k++] = Hash.of(27, before, w);
    into[k++] = Hash.of(28, mayBe, shape, i == 0 ? 1 : 0);
    into[k++] = Hash.of(29, t2, t1, mayBe);
    into[k++] = Hash.of(30, afterMayBe, at(words.tagClass, i + 2, n), mayBe);
    into[k++] = Hash.of(31, before, mayBe);
    into[k++] = Hash.of(32, after, t1);
    into[k++] = Hash.of(33, at(words.cluster, i - 1, n), words.cluster[i]);
    return k;
  }

  private static int at(int[] values, int i, int n) {
    return i < 0 ? -1 : i >= n ? -2 : values[i];
  }
}
