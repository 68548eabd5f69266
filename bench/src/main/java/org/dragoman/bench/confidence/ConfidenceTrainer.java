package org.dragoman.bench.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.Dragoman;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.reader.PreciseReader;

/**
 * Learns the weights of the signs and shows, ten-fold by story, how far the confidence can be believed.
 *
 * <pre>
 * ConfidenceTrainer PARSES-FOLDER NEWS-FOLDER GOLD-FOLDER JUDGED.tsv [WEIGHTS-FILE [STORIES.jsonl …]]
 * </pre>
 *
 * <p>It learns from all; what it shows is of the judged events of reports as they come, since in texts that somebody
 * chose for their events more are right.
 */
public final class ConfidenceTrainer {
  private static final int FOLDS = 10;

  /** Smaller weights change no event's fate and would be read at every start. */
  private static final double SHOWN = 0.05;

  private ConfidenceTrainer() {}

  /** See the class comment. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println("usage: ConfidenceTrainer PARSES-FOLDER NEWS-FOLDER GOLD-FOLDER JUDGED.tsv"
          + " [WEIGHTS-FILE [STORIES.jsonl ...]]");
      System.exit(2);
    }
    Problems problems = new Problems();
    Knowledge knowledge = Knowledge.load(List.of(), problems);
    JudgedEvents events = new JudgedEvents(
        Dragoman.of(knowledge, PreciseReader.remembering(Path.of(arguments[0])), problems));
    List<Path> reports;
    try (Stream<Path> files = Files.list(Path.of(arguments[1]))) {
      reports = new ArrayList<>(
          files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList());
    }
    Path gold = Path.of(arguments[2]);
    reports.add(gold.resolve("glocon_sent.jsonl"));
    reports.add(gold.resolve("india_police_sents.jsonl"));
    events.news(Path.of(arguments[3]), reports);
    int news = events.found().size();
    print("events of news judged", news, rightOf(events.found()));
    events.stories(gold.resolve("stories.jsonl"));
    for (int i = 5; i < arguments.length; i++) {
      events.stories(Path.of(arguments[i]));
    }
    events.roots(gold.resolve("cameo_conflibert_consensus.jsonl"));
    events.types(gold.resolve("plover_gsr_cameo.jsonl"));
    events.protests(gold.resolve("glocon_sent.jsonl"));
    events.pairs(gold.resolve("zsp_plv_train.jsonl"));
    events.pairs(gold.resolve("zsp_plv_test.jsonl"));
    print("events in all", events.found().size(), rightOf(events.found()));
    held(events.found(), news);
    if (arguments.length > 4) {
      write(Odds.learn(events.found()), Path.of(arguments[4]));
    }
  }

  private static long rightOf(List<Judged> events) {
    return events.stream().filter(Judged::right).count();
  }

  private static void print(String what, int all, long right) {
    System.out.printf(Locale.ROOT, "%-24s %5d  right %d%n", what, all, right);
  }

  /** Confidences of the first events, those of news, each from the stories of the other folds. */
  private static void held(List<Judged> all, int news) {
    List<Odds> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      folds.add(Odds.learn(all.stream().filter(e -> fold(e) != out).toList()));
    }
    List<Judged> events = all.subList(0, news);
    List<Double> confidence = events.stream()
        .map(event -> folds.get(fold(event)).probability(event.signs()))
        .toList();
    System.out.println("\nconfidence   events   right   mean confidence");
    for (int tenth = 0; tenth < 10; tenth++) {
      int n = 0;
      int right = 0;
      double sum = 0;
      for (int i = 0; i < events.size(); i++) {
        if (Math.min(9, (int) (confidence.get(i) * 10)) == tenth) {
          n++;
          right += events.get(i).right() ? 1 : 0;
          sum += confidence.get(i);
        }
      }
      if (n > 0) {
        System.out.printf(
            Locale.ROOT,
            ".%d to .%d   %5d   %5.2f   %5.2f%n",
            tenth,
            tenth + 1,
            n,
            (double) right / n,
            sum / n);
      }
    }
    System.out.println("\nkept from    precision   of the right ones   events");
    for (double least : new double[] {0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8}) {
      int kept = 0;
      int right = 0;
      for (int i = 0; i < events.size(); i++) {
        if (confidence.get(i) >= least) {
          kept++;
          right += events.get(i).right() ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%.2f         %.3f       %.3f               %d%n",
          least,
          (double) right / Math.max(1, kept),
          (double) right / Math.max(1, rightOf(events)),
          kept);
    }
  }

  private static int fold(Judged event) {
    return Math.floorMod(event.story().hashCode(), FOLDS);
  }

  private static void write(Odds odds, Path file) throws IOException {
    StringBuilder text = new StringBuilder("dragoman weights, format 1\n\n"
        + "# How much each sign speaks for an event being right, as logarithms of odds. Written by"
        + " ConfidenceTrainer\n"
        + "# from judged events; do not edit.\n");
    odds.weights().forEach((sign, weight) -> {
      if (Math.abs(weight) >= SHOWN) {
        text.append("\nsign ").append(sign).append("\n  weight  ");
        text.append(String.format(Locale.ROOT, "%.2f", weight)).append('\n');
      }
    });
    Files.writeString(file, text);
  }
}
