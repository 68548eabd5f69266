package org.dragoman.reader.packed;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * What each feature says for or against each label: rows of the labels that it has a weight for. NLP4J keeps a column for
 * every label, of which nineteen in twenty are 0. Sums are made in NLP4J's order, so that they are the same to the last
 * bit. Reads only, safe for threads; cannot learn.
 */
final class Votes extends OnlineOptimizer {
  private static final long serialVersionUID = 1;

  private final transient IntBuffer begins;
  private final transient ByteBuffer labels;
  private final transient FloatBuffer weights;

  /**
   * @param begins for each row, and after the last one, where it begins in the other two
   * @param labels the number of the label
   * @param weights its weight
   */
  Votes(Iterable<String> labelNames, IntBuffer begins, ByteBuffer labels, FloatBuffer weights) {
    super(new WeightVector(), 0, 0);
    labelNames.forEach(this::addLabel);
    this.begins = begins;
    this.labels = labels;
    this.weights = weights;
  }

  @Override
  public float[] scores(FeatureVector features) {
    FoundRows rows = (FoundRows) features;
    float[] scores = new float[getLabelSize()];
    for (int i = 0; i < rows.count(); i++) {
      int end = begins.get(rows.row(i) + 1);
      for (int at = begins.get(rows.row(i)); at < end; at++) {
        scores[labels.get(at) & 0xFF] += weights.get(at);
      }
    }
    return scores;
  }

  @Override
  protected void trainAux(Instance instance) {
    throw new UnsupportedOperationException("packed models do not learn");
  }

  @Override
  public void updateMiniBatch() {
    throw new UnsupportedOperationException("packed models do not learn");
  }

  @Override
  protected int getPredictedLabel(Instance instance) {
    throw new UnsupportedOperationException("packed models do not learn");
  }

  @Override
  protected float getLearningRate(int index, boolean sparse) {
    throw new UnsupportedOperationException("packed models do not learn");
  }
}
