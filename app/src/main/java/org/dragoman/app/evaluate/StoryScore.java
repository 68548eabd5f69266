package org.dragoman.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.Pairing.Pair;
import org.dragoman.event.Event;

/** Counts scores from pairs. Uncertain gold may be matched, and then counts; missing it is no error. */
final class StoryScore {
  private StoryScore() {}

  static Score of(Measure measure, List<Pair> pairs) {
    int right = 0;
    int ours = 0;
    int gold = 0;
    for (Pair pair : pairs) {
      boolean agrees = agrees(measure, pair);
      right += agrees ? 1 : 0;
      ours += pair.ours().isPresent() ? 1 : 0;
      gold += pair.gold().isPresent() && (agrees || pair.gold().get().certain()) ? 1 : 0;
    }
    return new Score(right, ours, gold);
  }

  static boolean agrees(Measure measure, Pair pair) {
    return pair.gold().isPresent()
        && pair.ours().isPresent()
        && measure.right(pair.gold().get(), pair.ours().get());
  }

  /** The score of each type for itself. */
  static Map<String, Score> byType(List<Pair> pairs) {
    Map<String, Score> scores = new TreeMap<>();
    for (Pair pair : pairs) {
      boolean agrees = agrees(Measure.TYPE, pair);
      if (pair.ours().isPresent()) {
        Event ours = pair.ours().get();
        scores.merge(ours.what().type().name(), new Score(agrees ? 1 : 0, 1, 0), Score::plus);
      }
      if (pair.gold().isPresent()) {
        GoldEvent gold = pair.gold().get();
        int counts = agrees || gold.certain() ? 1 : 0;
        scores.merge(gold.type(), new Score(0, 0, counts), Score::plus);
      }
    }
    return scores;
  }
}
