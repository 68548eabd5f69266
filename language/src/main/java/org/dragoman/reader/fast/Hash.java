package org.dragoman.reader.fast;

/** Mixes what a feature looks at into 32 bits. The numbers are part of the model: changing them means training again. */
final class Hash {
  private static final int GOLDEN = 0x9E3779B1;
  private static final int TEMPLATE = 0x85EBCA6B;

  private Hash() {}

  /** Spreads every bit over all others (the finaliser "lowbias32"). */
  static int mix(int x) {
    int h = x;
    h ^= h >>> 16;
    h *= 0x7FEB352D;
    h ^= h >>> 15;
    h *= 0x846CA68B;
    return h ^ (h >>> 16);
  }

  static int of(int template, int a) {
    return mix(a * GOLDEN + template * TEMPLATE);
  }

  static int of(int template, int a, int b) {
    return mix((a * GOLDEN ^ mix(b + template)) + template * TEMPLATE);
  }

  static int of(int template, int a, int b, int c) {
    return mix((a * GOLDEN ^ mix((b * GOLDEN ^ mix(c + template)) + 17)) + template * TEMPLATE);
  }
}
