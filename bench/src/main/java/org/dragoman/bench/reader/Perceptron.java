package org.dragoman.bench.reader;

import java.util.Arrays;
import org.dragoman.reader.fast.Scorer;

/**
 * An averaged perceptron over hashed features (Collins 2002). The averages of all weights over all steps are kept up to
 * date only where a weight changes. Not for several threads.
 *
 * <p>Most features vote on two or three decisions of ninety and a few on nearly all. So the weights of a feature are one
 * block of those that were ever changed, which moves to a place of twice the size when it is full: a block is read
 * from left to right, which the processor's caches like.
 */
final class Perceptron implements Scorer {
  /** How many numbers a block has before its weights: how many are used, how many there is room for. */
  private static final int HEADER = 2;

  private int[] keys = new int[1 << 20];
  private int[] blocks = new int[1 << 20];
  private int shift = 12;
  private int rows;
  /** Blocks: header, then decision and weight in turn. */
  private int[] pool;

  private int poolUsed = 2;
  /** For the weight at i of the pool, at i / 2: its sum over all steps, and the step of its last change. */
  private double[] totals;

  private int[] changed;
  private int step;

  /**
   * A perceptron that knows nothing.
   *
   * @param room how many weights there will be, roughly: growing copies them all
   */
  Perceptron(int room) {
    pool = new int[2 * room];
    totals = new double[room];
    changed = new int[room];
  }

  /** Begins the next step; averages are over steps. */
  void step() {
    step++;
  }

  @Override
  public void score(int[] features, int count, int[] scores) {
    Arrays.fill(scores, 0);
    int[] weights = pool;
    for (int i = 0; i < count; i++) {
      int block = blocks[slot(features[i])];
      if (block != 0) {
        int end = block + HEADER + 2 * weights[block];
        for (int at = block + HEADER; at < end; at += 2) {
          scores[weights[at]] += weights[at + 1];
        }
      }
    }
  }

  /** Moves weight from the decision that was taken to the one that was right. */
  void correct(int[] features, int count, int right, int taken) {
    for (int i = 0; i < count; i++) {
      add(features[i], right, 1);
      add(features[i], taken, -1);
    }
  }

  private int slot(int key) {
    int slot = key >>> shift;
    while (keys[slot] != key && blocks[slot] != 0) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void add(int key, int decision, int change) {
    int slot = slot(key);
    if (blocks[slot] == 0) {
      if (++rows * 3L > keys.length * 2L) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      blocks[slot] = block(2);
    }
    int block = blocks[slot];
    int at = block + HEADER;
    int end = at + 2 * pool[block];
    while (at < end && pool[at] != decision) {
      at += 2;
    }
    if (at == end) {
      if (pool[block] == pool[block + 1]) {
        block = moved(block);
        blocks[slot] = block;
        at = block + HEADER + 2 * pool[block];
      }
      pool[block]++;
      pool[at] = decision;
    }
    totals[at / 2] += (double) pool[at + 1] * (step - changed[at / 2]);
    changed[at / 2] = step;
    pool[at + 1] += change;
  }

  private int block(int room) {
    int length = HEADER + 2 * room;
    if (poolUsed + length > pool.length) {
      int larger = Math.addExact(pool.length, pool.length / 2);
      pool = Arrays.copyOf(pool, larger);
      totals = Arrays.copyOf(totals, larger / 2);
      changed = Arrays.copyOf(changed, larger / 2);
    }
    int block = poolUsed;
    poolUsed += length;
    pool[block + 1] = room;
    return block;
  }

  private int moved(int block) {
    int used = pool[block];
    int to = block(2 * used);
    pool[to] = used;
    int from = block + HEADER;
    System.arraycopy(pool, from, pool, to + HEADER, 2 * used);
    System.arraycopy(totals, from / 2, totals, (to + HEADER) / 2, used);
    System.arraycopy(changed, from / 2, changed, (to + HEADER) / 2, used);
    return to;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldBlocks = blocks;
    keys = new int[oldKeys.length * 2];
    blocks = new int[oldBlocks.length * 2];
    shift--;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBlocks[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        blocks[slot] = oldBlocks[i];
      }
    }
  }

  /** What takes the averages, feature by feature in ascending order of their hashes as unsigned numbers. */
  interface Taker {
    void take(int feature, int[] decisions, double[] averages, int count);
  }

  void averages(Taker taker) {
    int[] order = new int[rows];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (blocks[i] != 0) {
        order[n++] = keys[i] ^ Integer.MIN_VALUE;
      }
    }
    Arrays.sort(order, 0, n);
    int[] decisions = new int[256];
    double[] averages = new double[256];
    for (int i = 0; i < n; i++) {
      int key = order[i] ^ Integer.MIN_VALUE;
      int block = blocks[slot(key)];
      int count = pool[block];
      for (int k = 0; k < count; k++) {
        int at = block + HEADER + 2 * k;
        decisions[k] = pool[at];
        averages[k] =
            (totals[at / 2] + (double) pool[at + 1] * (step - changed[at / 2])) / Math.max(1, step);
      }
      taker.take(key, decisions, averages, count);
    }
  }
}
