package org.dragoman.reader.fast;

/** Weights of features: what each says for or against each decision. */
public interface Scorer {
  /**
   * Sets the scores of all decisions to the sums over the features.
   *
   * @param features hashes, of which the first {@code count} are used; what the array holds afterwards is not said
   * @param scores one for each decision; what they held before is lost
   */
  void score(int[] features, int count, int[] scores);
}
