package org.dragoman.reader.fast;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a trained model in little space: features as 32-bit hashes, for each the few decisions that it speaks
 * for or against, and how strongly in one of 255 steps.
 *
 * <p>Why so: of 90 decisions a feature touches two or three, so rows are sparse; small weights are many and large ones
 * few, so the steps grow with the weight (a square law), which loses less than equal steps of eight bits; the hashes
 * are spread evenly, so that the leading bits are the place in the table and a table filled in ascending order is
 * filled from left to right, quickly. Immutable.
 */
public final class PackedWeights implements Scorer {
  private static final int NONE = 0;
  private static final int LARGEST_STEP = 127;

  private final int[] table;
  private final int mask;
  private final int shift;
  /** Decision in the high byte, step of the weight in the low one; the last of a row has the sign bit. */
  private final short[] votes;

  private final int[] weightOfStep;

  private PackedWeights(int[] keys, int[] begins, short[] votes, int[] weightOfStep) {
    // At most three quarters full.
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(keys.length + keys.length / 3));
    shift = 32 - bits;
    int slots = 1 << bits;
    mask = slots - 1;
    table = new int[2 * slots];
    this.votes = votes;
    this.weightOfStep = weightOfStep;
    for (int i = 0; i < keys.length; i++) {
      int slot = keys[i] >>> shift;
      while (table[2 * slot + 1] != NONE) {
        slot = slot + 1 & mask;
      }
      table[2 * slot] = keys[i];
      table[2 * slot + 1] = begins[i];
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>First all rows are found, then all votes counted: the processor waits for memory most of the time, and this way
   * it waits for many rows at once.
   */
  @Override
  public void score(int[] features, int count, int[] scores) {
    Arrays.fill(scores, 0);
    int found = 0;
    for (int i = 0; i < count; i++) {
      int feature = features[i];
      int slot = feature >>> shift;
      int begin = table[2 * slot + 1];
      while (begin != NONE && table[2 * slot] != feature) {
        slot = slot + 1 & mask;
        begin = table[2 * slot + 1];
      }
      features[found] = begin;
      found += begin != NONE ? 1 : 0;
    }
    for (int i = 0; i < found; i++) {
      int at = features[i];
      short vote;
      do {
        vote = votes[at++];
        scores[(vote & 0x7F00) >> 8] += weightOfStep[vote & 0xFF];
      } while (vote >= 0);
    }
  }

  static PackedWeights read(ModelBytes in) throws IOException {
    int[] weights = new int[256];
    for (int step = -LARGEST_STEP; step <= LARGEST_STEP; step++) {
      weights[step & 0xFF] = Integer.signum(step) * step * step;
    }
    int rows = in.count();
    int entries = in.count();
    int[] keys = new int[rows];
    int before = 0;
    for (int i = 0; i < rows; i++) {
      before += in.number();
      keys[i] = before;
    }
    byte[] counts = in.run(rows);
    byte[] decisions = in.run(entries);
    byte[] steps = in.run(entries);
    short[] votes = new short[entries + 1];
    int[] begins = new int[rows];
    int at = 1; // 0 says that there is no row
    for (int i = 0; i < rows; i++) {
      begins[i] = at;
      for (int k = counts[i] & 0xFF; k > 0; k--) {
        votes[at] = (short) ((k == 1 ? 0x8000 : 0) | decisions[at - 1] << 8 | steps[at - 1] & 0xFF);
        at++;
      }
    }
    return new PackedWeights(keys, begins, votes, weights);
  }

  /** Takes weights feature by feature and writes them packed. */
  public static final class Packer {
    private final double unit;
    private final double least;
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private final DataOutputStream keyOut = new DataOutputStream(keys);
    private final ByteArrayOutputStream counts = new ByteArrayOutputStream();
    private final ByteArrayOutputStream decisions = new ByteArrayOutputStream();
    private final ByteArrayOutputStream steps = new ByteArrayOutputStream();
    private int rows;
    private int before;

    /**
     * A packer.
     *
     * @param largest weights beyond this are cut to it
     * @param least weights below this are dropped
     */
    public Packer(double largest, double least) {
      this.unit = largest / (LARGEST_STEP * LARGEST_STEP);
      this.least = least;
    }

    /** Adds a feature; features come in ascending order of their hashes as unsigned numbers. */
    public void add(int feature, int[] decision, double[] weight, int count) throws IOException {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        double size = Math.abs(weight[i]);
        int step = (int) Math.min(LARGEST_STEP, Math.round(Math.sqrt(size / unit)));
        if (size >= least && step > 0) {
          decisions.write(decision[i]);
          steps.write(weight[i] < 0 ? -step : step);
          kept++;
        }
      }
      if (kept > 0) {
        Numbers.write(keyOut, feature - before);
        before = feature;
        counts.write(kept);
        rows++;
      }
    }

    /** Writes everything added. */
    public void write(DataOutputStream out) throws IOException {
      out.writeInt(rows);
      out.writeInt(decisions.size());
      keys.writeTo(out);
      counts.writeTo(out);
      decisions.writeTo(out);
      steps.writeTo(out);
    }

    /** How many features and how many weights were kept, for people. */
    public String summary() {
      return rows + " features, " + decisions.size() + " weights";
    }
  }
}
