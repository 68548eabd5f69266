package org.dragoman.bench.confidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A logistic regression over signs that hold or not. Deterministic. */
final class Odds {
  /** Pulls weights to 0, as if each sign had been seen this much without saying anything. */
  private static final double RIDGE = 4;

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
    Map<String, Double> weights = new TreeMap<>();
    weights.put("bias", 0.0);
    seen.forEach((sign, n) -> {
      if (n >= SEEN && n < events.size()) {
        weights.put(sign, 0.0);
      }
    });
    Odds odds = new Odds(weights);
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> slope = new TreeMap<>();
      for (Judged event : events) {
        double miss = (event.right() ? 1 : 0) - odds.probability(event.signs());
        slope.merge("bias", miss, Double::sum);
        for (String sign : event.signs()) {
          if (weights.containsKey(sign)) {
            slope.merge(sign, miss, Double::sum);
          }
        }
      }
      for (Map.Entry<String, Double> weight : weights.entrySet()) {
        double pull = weight.getKey().equals("bias") ? 0 : RIDGE * weight.getValue();
        weight.setValue(weight.getValue()
            + STEP
                * (slope.getOrDefault(weight.getKey(), 0.0) - pull)
                / Math.sqrt(1 + seen.getOrDefault(weight.getKey(), events.size())));
      }
    }
    return odds;
  }

  double probability(List<String> signs) {
    double sum = weights.getOrDefault("bias", 0.0);
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Every sign and its weight. */
  Map<String, Double> weights() {
    return weights;
  }
}
