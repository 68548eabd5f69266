package org.dragoman.same;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The telling words of a text and their weights, the heaviest first. Words are kept as hashes, so that
 * a ledger without texts can compare reports and still not be read.
 */
public final class Gist {
  /** Words kept of a report: more change no verdict on the development set (docs/ledger.md). */
  private static final int MOST = 60;

  /** Words in more than every fifth report say nothing. */
  private static final double LEAST = 1.5;

  /** The gist of a text that is not there. */
  public static final Gist NONE = new Gist(new int[0], new float[0]);

  private final int[] words;
  private final float[] weights;
  private final double length;
  private final Map<Integer, Float> byWord = new HashMap<>();

  private Gist(int[] words, float[] weights) {
    this.words = words;
    this.weights = weights;
    double squares = 0;
    for (int i = 0; i < words.length; i++) {
      squares += weights[i] * weights[i];
      byWord.put(words[i], weights[i]);
    }
    this.length = Math.sqrt(squares);
  }

  /**
   * As it was kept.
   *
   * @throws IllegalArgumentException when there is not a weight for each word
   */
  public static Gist of(List<Integer> words, List<Float> weights) {
    if (words.size() != weights.size()) {
      throw new IllegalArgumentException(
          words.size() + " words need as many weights, got " + weights.size());
    }
    int[] kept = new int[words.size()];
    float[] heavy = new float[words.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = words.get(i);
      heavy[i] = weights.get(i);
    }
    return new Gist(kept, heavy);
  }

  /** @param folded small letters without accents, words between spaces */
  public static Gist of(String folded) {
    Map<String, Integer> times = new HashMap<>();
    for (String word : folded.split(" ")) {
      if (!word.isEmpty() && Rarity.OF_NEWS.of(word) > LEAST) {
        times.merge(word, 1, Integer::sum);
      }
    }
    Map<String, Double> heavy = new HashMap<>();
    times.forEach((word, n) -> heavy.put(word, Rarity.OF_NEWS.of(word) * (1 + Math.log(n))));
    List<String> order = new ArrayList<>(heavy.keySet());
    order.sort(Comparator.comparing((String word) -> -heavy.getOrDefault(word, 0.0))
        .thenComparing(w -> w));
    List<String> most = order.subList(0, Math.min(MOST, order.size()));
    return of(
        most.stream().map(String::hashCode).toList(),
        most.stream().map(word -> heavy.getOrDefault(word, 0.0).floatValue()).toList());
  }

  /** How alike two texts are: 0 to 1, the cosine. */
  public double likeness(Gist other) {
    if (words.length == 0 || other.words.length == 0) {
      return 0;
    }
    double product = 0;
    for (int i = 0; i < words.length; i++) {
      product += weights[i] * other.byWord.getOrDefault(words[i], 0f);
    }
    return product / (length * other.length);
  }

  /** The heaviest words, as hashes. */
  public List<Integer> heaviest(int most) {
    return words().subList(0, Math.min(most, words.length));
  }

  public List<Integer> words() {
    List<Integer> list = new ArrayList<>(words.length);
    for (int word : words) {
      list.add(word);
    }
    return list;
  }

  public List<Float> weights() {
    List<Float> list = new ArrayList<>(weights.length);
    for (float weight : weights) {
      list.add(weight);
    }
    return list;
  }
}
