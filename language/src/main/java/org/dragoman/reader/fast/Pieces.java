package org.dragoman.reader.fast;

import java.util.Arrays;

/** Where tokens begin and end, in order. */
public final class Pieces {
  private int[] begins = new int[64];
  private int[] ends = new int[64];
  private int size;

  void add(int begin, int end) {
    if (begin >= end) {
      return;
    }
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    begins[size] = begin;
    ends[size++] = end;
  }

  public int size() {
    return size;
  }

  public int begin(int i) {
    return begins[i];
  }

  /** Exclusive. */
  public int end(int i) {
    return ends[i];
  }

  String word(int i, String text) {
    return text.substring(begins[i], ends[i]);
  }
}
