package org.dragoman.knowledge;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much each sign speaks for or against an event, from the {@code weights} files. Immutable.
 *
 * <pre>
 * sign noun-behind-preposition
 *   weight  -1.21
 * </pre>
 *
 * The sign {@code bias} always holds. Weights are natural logarithms of odds.
 */
public final class Weights {
  private static final String BIAS = "bias";

  private final Map<String, Double> bySign;

  private Weights(Map<String, Double> bySign) {
    this.bySign = bySign;
  }

  public static Weights read(Knowledge knowledge, Problems problems) {
    Map<String, Double> found = new TreeMap<>();
    for (KnowledgeFile file : knowledge.files("weights")) {
      for (Entry entry : file.entries()) {
        entry.field("weight").ifPresent(value -> {
          try {
            found.put(entry.name().text(), Double.parseDouble(value.text()));
          } catch (NumberFormatException e) {
            problems.error(
                "K035", value.where(), "'" + value.text() + "' is not a number", "such as -0.85");
          }
        });
      }
    }
    return new Weights(found);
  }

  /** The weight of a sign; 0 for one that was never seen. */
  public double of(String sign) {
    return bySign.getOrDefault(sign, 0.0);
  }

  /** The probability, from 0 to 1, of something that shows these signs. */
  public double probability(Iterable<String> signs) {
    double sum = of(BIAS);
    for (String sign : signs) {
      sum += of(sign);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
