package org.dragoman.bench.reader;

import org.dragoman.reader.fast.Configuration;
import org.dragoman.reader.fast.Moves;

/** Which moves from a configuration lose the fewest arcs of the right parse that can still be drawn. */
final class Oracle {
  private static final int IMPOSSIBLE = 1 << 20;

  private final Example example;
  private final Configuration c;
  private final Moves moves;
  private final int shift;
  private final int left;
  private final int right;
  private final int least;

  Oracle(Example example, Configuration c, Moves moves) {
    this.example = example;
    this.c = c;
    this.moves = moves;
    shift = c.canShift() ? lostByShift() : IMPOSSIBLE;
    left = c.canHangLeft() ? lostByLeft() : IMPOSSIBLE;
    right = c.canHangRight() ? lostByRight() : IMPOSSIBLE;
    least = Math.min(shift, Math.min(left, right));
  }

  /** The next word loses its head in the stack below the top, and all its dependants in the stack. */
  private int lostByShift() {
    int next = c.next();
    int lost = 0;
    for (int i = 0; i < c.depth(); i++) {
      int word = c.stack(i);
      if (i > 0 && example.head(next) == word) {
        lost++;
      }
      if (example.head(word) == next) {
        lost++;
      }
    }
    return lost;
  }

  private int lostByLeft() {
    int top = c.stack(0);
    int head = example.head(top);
    boolean otherHead = head == c.stack(1) || head > c.next();
    return (otherHead ? 1 : 0) + dependantsAhead(top);
  }

  private int lostByRight() {
    int top = c.stack(0);
    return (example.head(top) >= c.next() ? 1 : 0) + dependantsAhead(top);
  }

  private int dependantsAhead(int word) {
    int found = 0;
    for (int i = c.next(); i < example.size(); i++) {
      if (example.head(i) == word) {
        found++;
      }
    }
    return found;
  }

  boolean isRight(int move) {
    if (move == Moves.SHIFT) {
      return shift == least;
    }
    int top = c.stack(0);
    if (moves.isLeft(move)) {
      return left == least
          && (example.head(top) != c.next() || example.label(top) == moves.label(move));
    }
    return right == least
        && (example.head(top) != c.stack(1) || example.label(top) == moves.label(move));
  }

  /** The right move of the highest score. */
  int best(int[] scores) {
    int best = -1;
    for (int move = 0; move < moves.count(); move++) {
      if (isRight(move) && (best < 0 || scores[move] > scores[best])) {
        best = move;
      }
    }
    return best;
  }
}
