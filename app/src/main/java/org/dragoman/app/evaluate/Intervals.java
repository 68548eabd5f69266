package org.dragoman.app.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Bootstrap intervals: whole stories are drawn again with replacement, since errors cluster in them. */
final class Intervals {
  private static final int DRAWS = 2000;
  private static final long SEED = 20200110;

  /** The middle 95% of a figure. */
  record Interval(double low, double high) {}

  private Intervals() {}

  /** The interval of a figure of the summed scores of stories; the same for the same scores. */
  static Interval of(List<Score> stories, ToDoubleFunction<Score> figure) {
    if (stories.isEmpty()) {
      return new Interval(0, 0);
    }
    Random random = new Random(SEED);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Score sum = Score.NONE;
      for (int i = 0; i < stories.size(); i++) {
        sum = sum.plus(stories.get(random.nextInt(stories.size())));
      }
      figures[draw] = figure.applyAsDouble(sum);
    }
    Arrays.sort(figures);
    return new Interval(figures[DRAWS * 25 / 1000], figures[DRAWS * 975 / 1000 - 1]);
  }
}
