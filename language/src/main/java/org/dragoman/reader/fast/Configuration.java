package org.dragoman.reader.fast;

import java.util.Arrays;

/**
 * A half-built parse of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words that still
 * want a head, the words not yet read, and the arcs drawn. The root stands behind the last word, so that it is read
 * last and everything left on the stack hangs on it.
 */
public final class Configuration {
  private static final int MOST_COUNTED = 5;

  final int size;
  final int[] heads;
  final int[] labels;
  final int[] leftmost;
  final int[] leftmost2;
  final int[] rightmost;
  final int[] rightmost2;
  final int[] lefts;
  final int[] rights;
  private final int[] stack;
  private int depth;
  private int next;

  /** The configuration before anything is read. */
  public Configuration(int size) {
    this.size = size;
    heads = filled(size + 1);
    labels = filled(size + 1);
    leftmost = filled(size + 1);
    leftmost2 = filled(size + 1);
    rightmost = filled(size + 1);
    rightmost2 = filled(size + 1);
    lefts = new int[size + 1];
    rights = new int[size + 1];
    stack = new int[size + 1];
  }

  private static int[] filled(int n) {
    int[] array = new int[n];
    Arrays.fill(array, -1);
    return array;
  }

  public boolean isDone() {
    return next == size && depth == 0;
  }

  public boolean canShift() {
    return next < size;
  }

  /** Whether the top of the stack may hang on the next word. Only one word hangs on the root. */
  public boolean canHangLeft() {
    return depth > 0 && (next < size || depth == 1);
  }

  public boolean canHangRight() {
    return depth > 1;
  }

  /** The next word to be read; the size of the sentence stands for the root. */
  public int next() {
    return next;
  }

  /** A word of the stack counted from its top, or -1. */
  public int stack(int fromTop) {
    return fromTop < depth ? stack[depth - 1 - fromTop] : -1;
  }

  public int depth() {
    return depth;
  }

  public void shift() {
    stack[depth++] = next++;
  }

  /** Hangs the top of the stack on the next word. */
  public void hangLeft(int label) {
    depth--;
    arc(next, stack[depth], label);
  }

  /** Hangs the top of the stack on the word below it. */
  public void hangRight(int label) {
    depth--;
    arc(stack[depth - 1], stack[depth], label);
  }

  private void arc(int head, int dependant, int label) {
    heads[dependant] = head;
    labels[dependant] = label;
    if (dependant < head) {
      leftmost2[head] = leftmost[head];
      leftmost[head] = dependant;
      lefts[head] = Math.min(lefts[head] + 1, MOST_COUNTED);
    } else {
      rightmost2[head] = rightmost[head];
      rightmost[head] = dependant;
      rights[head] = Math.min(rights[head] + 1, MOST_COUNTED);
    }
  }

  /** The head of a word, the size of the sentence for the root. */
  public int head(int word) {
    return heads[word];
  }

  public int label(int word) {
    return labels[word];
  }
}
