package org.dragoman.bench.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dragoman.reader.fast.Configuration;
import org.dragoman.reader.fast.Moves;
import org.dragoman.reader.fast.ParserFeatures;
import org.dragoman.reader.fast.TagKinds;
import org.dragoman.reader.fast.Tagger;
import org.dragoman.reader.fast.TaggerFeatures;

/** Trains tagger and parser by making them work and correcting them. */
final class Learner {
  private Learner() {}

  /** A tagger's weights after so many rounds over the sentences. */
  static Perceptron tagger(List<Example> examples, int tags, int rounds, Random order) {
    Perceptron weights = new Perceptron(1 << 22);
    Example[] shuffled = examples.toArray(new Example[0]);
    int[] features = new int[TaggerFeatures.MOST];
    int[] scores = new int[tags];
    for (int round = 0; round < rounds; round++) {
      shuffle(shuffled, order);
      for (Example example : shuffled) {
        int[] chosen = new int[example.size()];
        for (int i = 0; i < chosen.length; i++) {
          weights.step();
          int count = TaggerFeatures.of(example.words(), chosen, i, features);
          weights.score(features, count, scores);
          chosen[i] = Tagger.highest(scores);
          if (chosen[i] != example.tag(i)) {
            weights.correct(features, count, example.tag(i), chosen[i]);
          }
        }
      }
    }
    return weights;
  }

  /**
   * A parser's weights after so many rounds, by a dynamic oracle (Goldberg and Nivre 2013): after the first round the
   * parser mostly follows its own moves, right or wrong, and learns the best way on from there.
   *
   * @param tags for each example the tags that the parser will see
   */
  static Perceptron parser(
      List<Example> examples,
      List<int[]> tags,
      TagKinds kinds,
      Moves moves,
      int rounds,
      Random order) {
    Perceptron weights = new Perceptron(1 << 25);
    Integer[] shuffled = new Integer[examples.size()];
    Arrays.setAll(shuffled, i -> i);
    int[] features = new int[ParserFeatures.MOST];
    int[] scores = new int[moves.count()];
    for (int round = 0; round < rounds; round++) {
      shuffle(shuffled, order);
      long wrong = 0;
      long all = 0;
      for (int index : shuffled) {
        Example example = examples.get(index);
        ParserFeatures view = new ParserFeatures(example.words(), tags.get(index), kinds);
        Configuration c = new Configuration(example.size());
        while (!c.isDone()) {
          weights.step();
          all++;
          int count = view.of(c, features);
          weights.score(features, count, scores);
          int taken = moves.best(c, scores);
          Oracle oracle = new Oracle(example, c, moves);
          if (!oracle.isRight(taken)) {
            wrong++;
            int right = oracle.best(scores);
            weights.correct(features, count, right, taken);
            if (round == 0 || order.nextInt(10) == 0) {
              taken = right;
            }
          }
          moves.take(taken, c);
        }
      }
      System.out.printf("round %d: %.2f%% of moves wrong%n", round + 1, 100.0 * wrong / all);
    }
    return weights;
  }

  private static <T> void shuffle(T[] items, Random order) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = order.nextInt(i + 1);
      T item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }
}
