package org.dragoman.bench.confidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A logistic regression over signs that hold or not. Deterministic. */
final class Odds {
  /** Pulls weights to 0, as if each sign had been seen this much without saying anything; the best of 2 to 12. */
  private static final double RIDGE = 6;

  private static final int ROUNDS = 4000;
  private static final double STEP = 0.02;

  /** Signs that fewer events show are left alone. */
  private static final int SEEN = 5;

  private final Map<String, Double> weights;

  private Odds(Map<String, Double> weights) {
    this.weights = weights;
  }

  static Odds learn(List<Judged> events) {
    Map<String, Integer> seen = new TreeMap<>();
    events.forEach(e -> e.signs().forEach(s -> seen.merge(s, 1, Integer::sum)));
    List<String> signs = seen.entrySet().stream()
        .filter(e -> e.getValue() >= SEEN && e.getValue() < events.size())
        .map(Map.Entry::getKey)
        .toList();
    Map<String, Integer> index = new HashMap<>();
    signs.forEach(sign -> index.put(sign, index.size()));
    int[][] shown = events.stream()
        .map(e ->
            e.signs().stream().filter(index::containsKey).mapToInt(index::get).toArray())
        .toArray(int[][]::new);
    double[] weights = fit(events, shown, signs.stream().mapToInt(seen::get).toArray());
    Map<String, Double> named = new TreeMap<>();
    named.put("bias", weights[signs.size()]);
    for (int i = 0; i < signs.size(); i++) {
      named.put(signs.get(i), weights[i]);
    }
    return new Odds(named);
  }

  /** The weight of each sign, then the bias. */
  private static double[] fit(List<Judged> events, int[][] shown, int[] seen) {
    int bias = seen.length;
    double[] weights = new double[bias + 1];
    double[] slope = new double[bias + 1];
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(slope, 0);
      for (int e = 0; e < shown.length; e++) {
        double sum = weights[bias];
        for (int sign : shown[e]) {
          sum += weights[sign];
        }
        double miss = (events.get(e).right() ? 1 : 0) - likely(sum);
        slope[bias] += miss;
        for (int sign : shown[e]) {
          slope[sign] += miss;
        }
      }
      for (int sign = 0; sign < bias; sign++) {
        weights[sign] += STEP * (slope[sign] - RIDGE * weights[sign]) / Math.sqrt(1 + seen[sign]);
      }
      weights[bias] += STEP * slope[bias] / Math.sqrt(1 + shown.length);
    }
    return weights;
  }

  private static double likely(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  double probability(List<String> signs) {
    double sum = weights.getOrDefault("bias", 0.0);
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return likely(sum);
  }

  /** Every sign and its weight. */
  Map<String, Double> weights() {
    return weights;
  }
}
