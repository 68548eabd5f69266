package org.dragoman.reader.fast;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is known of words beyond the training text: the tags a word may take and the cluster of words used alike. Words
 * are kept as 32-bit hashes: of 300,000 words about one unknown word in 14,000 is taken for a known one.
 */
public final class Lexicon {
  private final int[] keys;
  private final int[] entries;
  private final int[] paths;
  private final int[] slots;
  private final int shift;

  /**
   * A lexicon.
   *
   * @param keys word hashes ({@link Words#key}), ascending as unsigned numbers
   * @param entries cluster and tag class of each ({@link #entry(int, int)})
   * @param paths for each cluster its path in the tree of clusters, a leading 1 bit before it; path 0 is 0
   */
  public Lexicon(int[] keys, int[] entries, int[] paths) {
    this.keys = keys;
    this.entries = entries;
    this.paths = paths;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, keys.length)));
    shift = 32 - bits;
    slots = new int[(1 << bits) + 1];
    // Where the keys of each leading-bits group begin: a lookup is a scan of one or two keys.
    int key = 0;
    for (int group = 0; group < slots.length; group++) {
      while (key < keys.length && (keys[key] >>> shift) < group) {
        key++;
      }
      slots[group] = key;
    }
  }

  /** What is known of a word; 0 when nothing is. */
  int entry(int key) {
    int group = key >>> shift;
    for (int i = slots[group]; i < slots[group + 1]; i++) {
      if (keys[i] == key) {
        return entries[i];
      }
    }
    return 0;
  }

  /** An entry; clusters below 65,536, tag classes below 32,768. */
  public static int entry(int cluster, int tagClass) {
    return tagClass << 16 | cluster;
  }

  static int cluster(int entry) {
    return entry & 0xFFFF;
  }

  static int tagClass(int entry) {
    return entry >>> 16;
  }

  int path(int cluster) {
    return paths[cluster];
  }

  /** The first bits of a path, or all when it is shorter. */
  static int prefix(int path, int bits) {
    int length = 31 - Integer.numberOfLeadingZeros(path | 1);
    return length <= bits ? path : path >>> (length - bits);
  }

  /** Writes the lexicon so that it packs well: keys as differences. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(paths.length);
    for (int path : paths) {
      out.writeInt(path);
    }
    out.writeInt(keys.length);
    int before = 0;
    for (int key : keys) {
      Numbers.write(out, key - before);
      before = key;
    }
    for (int entry : entries) {
      Numbers.write(out, cluster(entry));
    }
    for (int entry : entries) {
      Numbers.write(out, tagClass(entry));
    }
  }

  static Lexicon read(ModelBytes in) throws IOException {
    int[] paths = new int[in.count()];
    for (int i = 0; i < paths.length; i++) {
      paths[i] = in.integer();
    }
    int[] keys = new int[in.count()];
    int before = 0;
    for (int i = 0; i < keys.length; i++) {
      before += in.number();
      keys[i] = before;
    }
    int[] entries = new int[keys.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.number();
    }
    for (int i = 0; i < entries.length; i++) {
      entries[i] |= in.number() << 16;
    }
    return new Lexicon(keys, entries, paths);
  }
}
