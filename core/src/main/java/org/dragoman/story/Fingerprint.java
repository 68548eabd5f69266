package org.dragoman.story;

import java.util.Arrays;

/**
 * What is kept of a text to find its copies: a hash for each run of four words, and the smallest of
 * them. Letter case, punctuation, line ends and all else that a copy changes without touching the
 * words leave it alone. Immutable; about 5 bytes a word.
 *
 * <p>The smallest hashes are a sample of the text that does not depend on where a run stands (MinHash
 * by bottom-k: Broder 1997, Cohen and Kaplan 2007): of a text cut to a third, a third of the sample is
 * still in the sample of the whole. A sample of one hash for each of many permutations, which is the
 * better known form, finds such cut copies far less often for the same size.
 */
public final class Fingerprint {
  /** Words of one run: three are shared by chance in long texts, five lose too much at each edit. */
  static final int RUN = 4;

  /** Size of the sample: a text cut to a quarter keeps two or more of them in 99 of 100 cases. */
  static final int SAMPLE = 32;

  /** Hashes of the samples that must agree before two texts are compared: one may be a stock phrase. */
  private static final int AGREE = 2;

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final int[] sorted;
  private final long[] sample;

  private Fingerprint(int[] sorted, long[] sample) {
    this.sorted = sorted;
    this.sample = sample;
  }

  /**
   * As it was kept.
   *
   * @param runs {@link #runs()}, {@code sample} {@link #sample()} of the one that was kept
   */
  public static Fingerprint of(int[] runs, long[] sample) {
    return new Fingerprint(runs.clone(), sample.clone());
  }

  public static Fingerprint of(String text) {
    long[] words = words(text);
    int runs = words.length == 0 ? 0 : Math.max(1, words.length - RUN + 1);
    long[] hashes = new long[runs];
    for (int i = 0; i < runs; i++) {
      long hash = BASIS;
      for (int w = i; w < Math.min(words.length, i + RUN); w++) {
        hash = mixed(hash ^ words[w]);
      }
      hashes[i] = hash;
    }
    int[] sorted = new int[runs];
    for (int i = 0; i < runs; i++) {
      sorted[i] = (int) (hashes[i] >>> 32);
    }
    Arrays.sort(sorted);
    return new Fingerprint(sorted, smallest(hashes));
  }

  /** A hash for each word: letters and digits, in lower case. */
  private static long[] words(String text) {
    long[] words = new long[text.length() / 5 + 8];
    int count = 0;
    long hash = BASIS;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        hash = (hash ^ Character.toLowerCase(c)) * PRIME;
        inside = true;
      } else if (inside && c != '\'' && c != '\u2019') {
        if (count == words.length) {
          words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = hash;
        hash = BASIS;
        inside = false;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The finisher of MurmurHash3 (Appleby, public domain). */
  private static long mixed(long value) {
    long h = value;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h;
  }

  /** The smallest different hashes, as unsigned numbers. */
  private static long[] smallest(long[] hashes) {
    long[] kept = new long[SAMPLE];
    int size = 0;
    for (long hash : hashes) {
      if (size == SAMPLE && Long.compareUnsigned(hash, kept[size - 1]) >= 0) {
        continue;
      }
      int at = size;
      while (at > 0 && Long.compareUnsigned(hash, kept[at - 1]) < 0) {
        at--;
      }
      if (at > 0 && kept[at - 1] == hash) {
        continue;
      }
      int moved = Math.min(size, SAMPLE - 1) - at;
      System.arraycopy(kept, at, kept, at + 1, moved);
      kept[at] = hash;
      size = Math.min(SAMPLE, size + 1);
    }
    return Arrays.copyOf(kept, size);
  }

  /** The smallest hashes, up to {@value #SAMPLE}: texts that share none are no copies. */
  public long[] sample() {
    return sample.clone();
  }

  /** A hash for each run of words, sorted. */
  public int[] runs() {
    return sorted.clone();
  }

  int size() {
    return sorted.length;
  }

  int sampled() {
    return sample.length;
  }

  /** Whether so many hashes that two samples share are enough to compare the texts. */
  public static boolean mayBeCopies(long agreeing, int sampled, int sampledOfOther) {
    return agreeing >= Math.min(AGREE, Math.min(sampled, sampledOfOther));
  }

  /** Runs that both have, each counted as often as it stands in both. */
  int shared(Fingerprint other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      if (sorted[i] == other.sorted[j]) {
        shared++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
