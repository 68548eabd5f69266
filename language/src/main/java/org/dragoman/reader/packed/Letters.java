package org.dragoman.reader.packed;

/**
 * Hashes of strings such that the hash of a joined string follows from those of its parts: features like
 * {@code NN_say_VBD} need not be spelt out. A polynomial over 64 bits. The numbers are part of the packed form: changing
 * them means a new {@link PackedFile#VERSION}.
 */
final class Letters {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long JOINT = '_' + 1;
  private static final long[] POWERS = powers(64);

  private Letters() {}

  private static long[] powers(int count) {
    long[] powers = new long[count];
    powers[0] = 1;
    for (int i = 1; i < count; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * BASE + text.charAt(i) + 1;
    }
    return hash;
  }

  /** What a hash is multiplied by when so many letters follow. Never 0, because the base is odd. */
  static long power(int length) {
    long power = POWERS[Math.min(length, POWERS.length - 1)];
    for (int i = POWERS.length - 1; i < length; i++) {
      power *= BASE;
    }
    return power;
  }

  /** The hash of {@code before + "_" + after}. */
  static long join(long before, long after, long powerOfAfter) {
    return (before * BASE + JOINT) * powerOfAfter + after;
  }

  /** A key for {@link Slots}: a string that a template of this number has made. Never 0. */
  static long key(int template, long hash) {
    long key = hash + (template + 1) * 0xD1B54A32D192ED03L;
    key = (key ^ (key >>> 32)) * 0xBF58476D1CE4E5B9L;
    key = (key ^ (key >>> 29)) * 0x94D049BB133111EBL;
    key ^= key >>> 32;
    return key == 0 ? 1 : key;
  }
}
