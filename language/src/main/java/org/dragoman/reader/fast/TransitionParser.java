package org.dragoman.reader.fast;

import java.util.List;

/** Draws a head and a label for each word, taking the best move at each step. Immutable. */
public final class TransitionParser {
  private final TagKinds kinds;
  private final List<String> labels;
  private final Moves moves;
  private final Scorer weights;

  /** A parser over these tags and labels. */
  public TransitionParser(List<String> tags, List<String> labels, Scorer weights) {
    this.kinds = TagKinds.of(tags);
    this.labels = List.copyOf(labels);
    this.moves = Moves.of(labels);
    this.weights = weights;
  }

  public List<String> labels() {
    return labels;
  }

  /** The finished parse: the size of the sentence stands for the root. */
  public Configuration parse(Words words, int[] tags) {
    ParserFeatures view = new ParserFeatures(words, tags, kinds);
    Configuration c = new Configuration(words.size());
    int[] features = new int[ParserFeatures.MOST];
    int[] scores = new int[moves.count()];
    while (!c.isDone()) {
      int count = view.of(c, features);
      weights.score(features, count, scores);
      moves.take(moves.best(c, scores), c);
    }
    return c;
  }
}
