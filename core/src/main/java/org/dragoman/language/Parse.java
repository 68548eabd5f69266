package org.dragoman.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A head and a relation for each token of a sentence. Immutable; the head of a root is -1. */
public final class Parse {
  private final int[] heads;
  private final Relation[] relations;
  private final int[][] dependants;

  public Parse(int[] heads, Relation[] relations) {
    if (heads.length != relations.length) {
      throw new IllegalArgumentException(
          "as many heads as relations, got " + heads.length + " and " + relations.length);
    }
    this.heads = heads.clone();
    this.relations = relations.clone();
    this.dependants = dependantsOf(this.heads);
  }

  private static int[][] dependantsOf(int[] heads) {
    int[] count = new int[heads.length];
    for (int head : heads) {
      if (head >= 0) {
        count[head]++;
      }
    }
    int[][] result = new int[heads.length][];
    for (int i = 0; i < heads.length; i++) {
      result[i] = new int[count[i]];
    }
    int[] filled = new int[heads.length];
    for (int i = 0; i < heads.length; i++) {
      int head = heads[i];
      if (head >= 0) {
        result[head][filled[head]++] = i;
      }
    }
    return result;
  }

  public int size() {
    return heads.length;
  }

  /** The head of a token, -1 for a root. */
  public int head(int token) {
    return heads[token];
  }

  public Relation relation(int token) {
    return relations[token];
  }

  /** The dependants of a token, left to right. */
  public int[] dependants(int token) {
    return dependants[token].clone();
  }

  /** The dependants of a token that hang on it by one of these relations, left to right. */
  public List<Integer> dependants(int token, Relation... wanted) {
    List<Integer> found = new ArrayList<>(0); // most often there is none
    for (int dependant : dependants[token]) {
      for (Relation relation : wanted) {
        if (relations[dependant] == relation) {
          found.add(dependant);
          break;
        }
      }
    }
    return found;
  }

  /** The first dependant by this relation, or -1. */
  public int dependant(int token, Relation wanted) {
    for (int dependant : dependants[token]) {
      if (relations[dependant] == wanted) {
        return dependant;
      }
    }
    return -1;
  }

  /** Whether {@code below} hangs on {@code above} through any number of steps, or is it. */
  public boolean dominates(int above, int below) {
    int token = below;
    for (int steps = 0; token >= 0 && steps <= heads.length; steps++) {
      if (token == above) {
        return true;
      }
      token = heads[token];
    }
    return false;
  }

  /** All tokens at and below this one, in order. */
  public int[] subtree(int token) {
    boolean[] in = new boolean[heads.length];
    mark(token, in, 0);
    int[] result = new int[heads.length];
    int n = 0;
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        result[n++] = i;
      }
    }
    return Arrays.copyOf(result, n);
  }

  private void mark(int token, boolean[] in, int depth) {
    if (in[token] || depth > heads.length) {
      return;
    }
    in[token] = true;
    for (int dependant : dependants[token]) {
      mark(dependant, in, depth + 1);
    }
  }

  public int[] heads() {
    return heads.clone();
  }

  public Relation[] relations() {
    return relations.clone();
  }
}
