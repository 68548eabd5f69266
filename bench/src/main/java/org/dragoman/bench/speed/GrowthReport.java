package org.dragoman.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.reader.FastReader;

/**
 * What a sentence costs in a longer report: the same reports by themselves, ten joined to one and a hundred joined to
 * one. Were any room to look at all of a story for each of its sentences, the cost would grow with the length.
 *
 * <p>Arguments: how many reports, JSON Lines files of reports. Prints the processor time of a sentence and its ratio to
 * that in single reports.
 */
public final class GrowthReport {
  private static final int ROUNDS = 3;

  private GrowthReport() {}

  /** Prints the report. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: GrowthReport MOST REPORTS.jsonl …");
      System.exit(2);
    }
    List<Document> reports = Corpus.read(
        List.of(arguments).subList(1, arguments.length), Integer.parseInt(arguments[0]));
    Problems problems = new Problems();
    Dragoman dragoman =
        Dragoman.of(Knowledge.load(List.of(), problems), FastReader.create(), problems);
    double single = 0;
    for (int joined : new int[] {1, 10, 100}) {
      List<Document> longer = joined(reports, joined);
      long sentences =
          longer.stream().mapToLong(d -> dragoman.read(d).sentences().size()).sum();
      double cost = seconds(dragoman, longer) / sentences;
      single = joined == 1 ? cost : single;
      System.out.printf(
          Locale.ROOT,
          "x%-3d %5d reports, %7d sentences: %.3f ms a sentence, %.2f times%n",
          joined,
          longer.size(),
          sentences,
          1000 * cost,
          cost / single);
    }
  }

  private static List<Document> joined(List<Document> reports, int count) {
    List<Document> longer = new ArrayList<>();
    for (int begin = 0; begin < reports.size(); begin += count) {
      List<Document> part = reports.subList(begin, Math.min(reports.size(), begin + count));
      String text = part.stream().map(Document::text).collect(Collectors.joining("\n\n"));
      longer.add(Document.of(part.get(0).id(), text));
    }
    return longer;
  }

  /** Least processor time of this thread over all reports, after one round that does not count. */
  private static double seconds(Dragoman dragoman, List<Document> reports) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round <= ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Document report : reports) {
        dragoman.code(report);
      }
      long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      least = round == 0 ? least : Math.min(least, took);
    }
    return least / 1e9;
  }
}
