package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import java.util.Arrays;

/** The features of one decision: the rows of the model they stand in, in the order in which NLP4J adds them up. */
final class FoundRows extends FeatureVector {
  private static final long serialVersionUID = 1;
  /** Most decisions have fewer features; more make the array grow. */
  private static final int USUAL = 160;

  private int[] rows = new int[USUAL];
  private int count;

  /** @param row less than 0: a feature that the model does not know */
  void add(int row) {
    if (row < 0) {
      return;
    }
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, count * 2);
    }
    rows[count++] = row;
  }

  int count() {
    return count;
  }

  int row(int i) {
    return rows[i];
  }
}
