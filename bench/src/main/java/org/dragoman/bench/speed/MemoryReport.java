package org.dragoman.bench.speed;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.reader.FastReader;

/**
 * Whether memory stays flat: very many short reports through one coder that several threads share, and the heap
 * after collection at each tenth of the way. What grows with the number of reports would show here.
 *
 * <p>Arguments: how many reports, JSON Lines files of reports; the first two sentences of each report, in turn, with
 * a word that differs each time. Ends with 1 when the heap at the end is more than a tenth above that at a tenth
 * of the way.
 */
public final class MemoryReport {
  private static final int CHARACTERS = 300;
  private static final int MOST = 5_000;

  private MemoryReport() {}

  /** Prints the report. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: MemoryReport REPORTS REPORTS.jsonl …");
      System.exit(2);
    }
    int wanted = Integer.parseInt(arguments[0]);
    List<Document> reports = Corpus.read(List.of(arguments).subList(1, arguments.length), MOST);
    Problems problems = new Problems();
    Dragoman dragoman =
        Dragoman.of(Knowledge.load(List.of(), problems), FastReader.create(), problems);
    double first = 0;
    double last = 0;
    long events = 0;
    long begin = System.nanoTime();
    for (int tenth = 1; tenth <= 10; tenth++) {
      int from = (int) ((long) wanted * (tenth - 1) / 10);
      int to = (int) ((long) wanted * tenth / 10);
      events += IntStream.range(from, to)
          .parallel()
          .mapToLong(i -> dragoman.code(report(i, reports)).events().size())
          .sum();
      last = heap();
      first = tenth == 1 ? last : first;
      System.out.printf(
          Locale.ROOT,
          "%9d reports, %8d events, %6.0f s: heap %.1f MB%n",
          to,
          events,
          (System.nanoTime() - begin) / 1e9,
          last);
    }
    System.out.printf(Locale.ROOT, "from a tenth to the end: %+.1f%%%n", 100 * (last / first - 1));
    if (last > 1.1 * first) {
      System.exit(1);
    }
  }

  private static Document report(int number, List<Document> reports) {
    Document report = reports.get(number % reports.size());
    String text = report.text();
    int end = text.length() <= CHARACTERS ? text.length() : text.lastIndexOf(' ', CHARACTERS);
    String words = text.substring(0, Math.max(1, end)) + " Visitor" + number + " came, too.";
    Document short1 = Document.of("m" + number, words);
    return report.published().map(short1::published).orElse(short1);
  }

  /** The heap in use after collection, in MB. */
  private static double heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
