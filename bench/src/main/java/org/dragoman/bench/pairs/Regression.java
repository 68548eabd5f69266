package org.dragoman.bench.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.event.PairModel;

/**
 * Multinomial logistic regression with a Gaussian prior, by full gradients and Adam (Kingma and Ba 2015): small data,
 * so nothing is drawn at random. Where the gold allows several answers (a quad class, an older type that was split),
 * their sum is made likely. Features seen once are left out.
 */
final class Regression {
  // Chosen by ten-fold cross-validation among 0.5, 1, 2 and 4.
  private static final double PRIOR = 1.0;
  private static final int STEPS = 120;
  private static final int SLOWER_FROM = 72;
  private static final int RAREST = 2;

  private final Map<String, Integer> numbers = new TreeMap<>();

  Regression(List<Example> examples) {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(e -> e.features().forEach(f -> counts.merge(f, 1, Integer::sum)));
    counts.forEach((feature, count) -> {
      if (count >= RAREST) {
        numbers.put(feature, numbers.size());
      }
    });
  }

  Map<String, double[]> weights(List<Example> examples) {
    int answers = Example.ANSWERS.size();
    int[][] rows = new int[examples.size()][];
    boolean[][] allowed = new boolean[examples.size()][answers];
    for (int i = 0; i < rows.length; i++) {
      Example example = examples.get(i);
      rows[i] = example.features().stream()
          .filter(numbers::containsKey)
          .mapToInt(numbers::get)
          .toArray();
      for (int a = 0; a < answers; a++) {
        allowed[i][a] = example.allows(Example.ANSWERS.get(a));
      }
    }
    double[][] weights = descend(rows, allowed, answers);
    Map<String, double[]> named = new TreeMap<>();
    numbers.forEach((feature, number) -> named.put(feature, weights[number]));
    return named;
  }

  private double[][] descend(int[][] rows, boolean[][] allowed, int answers) {
    double[][] weights = new double[numbers.size()][answers];
    double[][] mean = new double[numbers.size()][answers];
    double[][] square = new double[numbers.size()][answers];
    for (int step = 1; step <= STEPS; step++) {
      double[][] gradient = gradient(rows, allowed, weights);
      double rate = step < SLOWER_FROM ? 0.05 : 0.015;
      double meanBias = 1 - StrictMath.pow(0.9, step);
      double squareBias = 1 - StrictMath.pow(0.99, step);
      for (int f = 0; f < weights.length; f++) {
        for (int a = 0; a < answers; a++) {
          double g = gradient[f][a];
          mean[f][a] = 0.9 * mean[f][a] + 0.1 * g;
          square[f][a] = 0.99 * square[f][a] + 0.01 * g * g;
          weights[f][a] -=
              rate * (mean[f][a] / meanBias) / (Math.sqrt(square[f][a] / squareBias) + 1e-6);
        }
      }
    }
    return weights;
  }

  private static double[][] gradient(int[][] rows, boolean[][] allowed, double[][] weights) {
    int answers = allowed[0].length;
    double[][] gradient = new double[weights.length][];
    for (int f = 0; f < weights.length; f++) {
      gradient[f] = Arrays.stream(weights[f]).map(w -> PRIOR * w).toArray();
    }
    for (int i = 0; i < rows.length; i++) {
      double[] sums = new double[answers];
      for (int f : rows[i]) {
        for (int a = 0; a < answers; a++) {
          sums[a] += weights[f][a];
        }
      }
      double[] shares = PairModel.softmax(sums);
      double right = 1e-9;
      for (int a = 0; a < answers; a++) {
        right += allowed[i][a] ? shares[a] : 0;
      }
      for (int a = 0; a < answers; a++) {
        double error = shares[a] - (allowed[i][a] ? shares[a] / right : 0);
        for (int f : rows[i]) {
          gradient[f][a] += error;
        }
      }
    }
    return gradient;
  }
}
