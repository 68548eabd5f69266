package org.dragoman.reader.packed;

import java.nio.LongBuffer;

/**
 * A set of 64-bit keys in a table with open addressing; what belongs to a key is found by the number of its slot. The
 * strings themselves are not kept: two of some millions share a key once in several million models, and packing checks
 * that none of this model do. Immutable, safe for threads.
 */
final class Slots {
  private final LongBuffer keys;
  private final int size;

  /** @param keys as {@link #place} has placed them; 0 is an empty slot */
  Slots(LongBuffer keys) {
    this.keys = keys;
    this.size = keys.limit();
  }

  /** The key's slot, or -1 when it is not in the set. */
  int find(long key) {
    if (size == 0) {
      return -1;
    }
    int slot = home(key, size);
    while (true) {
      long there = keys.get(slot);
      if (there == key) {
        return slot;
      }
      if (there == 0) {
        return -1;
      }
      slot = slot + 1 == size ? 0 : slot + 1;
    }
  }

  /**
   * A table of the keys with some room to spare.
   *
   * @throws IllegalArgumentException when a key is 0 or comes twice
   */
  static long[] place(long[] keys) {
    long[] table = new long[keys.length + keys.length / 2 + 1];
    for (long key : keys) {
      if (key == 0) {
        throw new IllegalArgumentException("0 is no key");
      }
      int slot = home(key, table.length);
      while (table[slot] != 0) {
        if (table[slot] == key) {
          throw new IllegalArgumentException("two entries have the key " + Long.toHexString(key));
        }
        slot = slot + 1 == table.length ? 0 : slot + 1;
      }
      table[slot] = key;
    }
    return table;
  }

  private static int home(long key, int size) {
    return (int) (((key >>> 32) * size) >>> 32);
  }
}
