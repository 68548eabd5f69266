package org.dragoman.reader.fast;

import java.util.List;

/** The numbers of the parser's decisions: 0 reads a word; then come the labels to the left, then those to the right. */
public record Moves(int labels) {
  /** Reads the next word. */
  public static final int SHIFT = 0;

  /** The moves of a parser with these labels. */
  static Moves of(List<String> labels) {
    return new Moves(labels.size());
  }

  public int count() {
    return 1 + 2 * labels;
  }

  public int left(int label) {
    return 1 + label;
  }

  public int right(int label) {
    return 1 + labels + label;
  }

  public boolean isLeft(int move) {
    return move > SHIFT && move <= labels;
  }

  public boolean isRight(int move) {
    return move > labels;
  }

  /** The label that a move draws. */
  public int label(int move) {
    return (move - 1) % labels;
  }

  /** The possible move of the highest score; the first of equals. */
  public int best(Configuration c, int[] scores) {
    int best = -1;
    int most = Integer.MIN_VALUE;
    if (c.canShift()) {
      best = SHIFT;
      most = scores[SHIFT];
    }
    if (c.canHangLeft()) {
      for (int move = 1; move <= labels; move++) {
        if (scores[move] > most) {
          most = scores[move];
          best = move;
        }
      }
    }
    if (c.canHangRight()) {
      for (int move = labels + 1; move <= 2 * labels; move++) {
        if (scores[move] > most) {
          most = scores[move];
          best = move;
        }
      }
    }
    return best;
  }

  /** Does a move. */
  public void take(int move, Configuration c) {
    if (move == SHIFT) {
      c.shift();
    } else if (move <= labels) {
      c.hangLeft(label(move));
    } else {
      c.hangRight(label(move));
    }
  }
}
