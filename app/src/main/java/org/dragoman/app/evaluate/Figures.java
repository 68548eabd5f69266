package org.dragoman.app.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Prints the figures of one set and remembers those that are worth recording. */
final class Figures {
  /** A line for the record of accuracy. */
  record Recorded(String measure, Score score) {}

  private final PrintWriter out;
  private final List<Recorded> recorded = new ArrayList<>();

  Figures(PrintWriter out) {
    this.out = out;
  }

  List<Recorded> recorded() {
    return List.copyOf(recorded);
  }

  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values).stripTrailing());
  }

  void head() {
    line("%-34s %9s %9s %9s   95%% of F1", "", "precision", "recall", "F1");
  }

  /** Precision, recall and F1 with its interval; one score for each story or sentence. */
  void scores(String label, List<Score> scores) {
    Score sum = scores.stream().reduce(Score.NONE, Score::plus);
    Intervals.Interval interval = Intervals.of(scores, Score::f1);
    line(
        "%-34s %9.3f %9.3f %9.3f   %.3f-%.3f",
        label, sum.precision(), sum.recall(), sum.f1(), interval.low(), interval.high());
    recorded.add(new Recorded(label, sum));
  }

  /** A share of records with its interval; a record is right or it is not. */
  void share(String label, List<Boolean> right) {
    ToDoubleFunction<Score> recall = Score::recall;
    List<Score> scores = right.stream().map(r -> new Score(r ? 1 : 0, 0, 1)).toList();
    Score sum = scores.stream().reduce(Score.NONE, Score::plus);
    Intervals.Interval interval = Intervals.of(scores, recall);
    line(
        "%-34s %8.1f%%  (%d of %d)   95%%: %.1f-%.1f",
        label,
        100 * sum.recall(),
        sum.right(),
        sum.gold(),
        100 * interval.low(),
        100 * interval.high());
    recorded.add(new Recorded(label, sum));
  }

  /** Of what was found, the share that is right. */
  void precision(String label, List<Score> scores) {
    Score sum = scores.stream().reduce(Score.NONE, Score::plus);
    Intervals.Interval interval = Intervals.of(scores, Score::precision);
    line(
        "%-34s %8.1f%%  (%d of %d)   95%%: %.1f-%.1f",
        label,
        100 * sum.precision(),
        sum.right(),
        sum.ours(),
        100 * interval.low(),
        100 * interval.high());
    recorded.add(new Recorded(label, sum));
  }
}
