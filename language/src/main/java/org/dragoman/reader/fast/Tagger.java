package org.dragoman.reader.fast;

import java.util.List;

/** Gives each word its tag, from left to right. Immutable. */
public final class Tagger {
  private final List<String> tags;
  private final Scorer weights;

  public Tagger(List<String> tags, Scorer weights) {
    this.tags = List.copyOf(tags);
    this.weights = weights;
  }

  public List<String> tags() {
    return tags;
  }

  /** The number of each word's tag. */
  public int[] tag(Words words) {
    int[] chosen = new int[words.size()];
    int[] features = new int[TaggerFeatures.MOST];
    int[] scores = new int[tags.size()];
    for (int i = 0; i < chosen.length; i++) {
      int count = TaggerFeatures.of(words, chosen, i, features);
      weights.score(features, count, scores);
      chosen[i] = highest(scores);
    }
    return chosen;
  }

  /** The first of the highest. */
  public static int highest(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}
