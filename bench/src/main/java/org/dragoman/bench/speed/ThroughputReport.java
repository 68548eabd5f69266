package org.dragoman.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.reader.FastReader;
import org.dragoman.text.CleanText;

/**
 * How fast reports are coded from text to events, where the time goes, and what two threads bring; beside ceilings
 * measured in the same run, so that the ratios can be compared between machines.
 *
 * <p>Arguments: the most reports to take of each file, then JSON Lines files of reports. Each stage is run over all
 * reports once to warm up and then some times more, in turn with the others; the least processor time of one thread
 * counts, which other work on the machine disturbs least.
 */
public final class ThroughputReport {
  /** Times that each stage is measured. */
  private static final int ROUNDS = 3;

  private final Dragoman dragoman;
  private final FastReader reader;

  private ThroughputReport(Dragoman dragoman, FastReader reader) {
    this.dragoman = dragoman;
    this.reader = reader;
  }

  /** Prints the report. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2) {
      System.err.println("usage: ThroughputReport MOST REPORTS.jsonl …");
      System.exit(2);
    }
    int most = Integer.parseInt(arguments[0]);
    FastReader reader = FastReader.create();
    Problems problems = new Problems();
    Dragoman dragoman = Dragoman.of(Knowledge.load(List.of(), problems), reader, problems);
    ThroughputReport report = new ThroughputReport(dragoman, reader);
    for (int i = 1; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      List<Document> documents = Corpus.read(file, most);
      System.out.println(file.getFileName());
      report.stages(documents);
      report.threads(documents);
    }
  }

  private int code(List<Document> documents) {
    int events = 0;
    for (Document document : documents) {
      events += dragoman.code(document).events().size();
    }
    return events;
  }

  /** A way over all reports that gives something to count, so that nothing of it is left out. */
  private interface Stage {
    long run();
  }

  /** Least processor seconds of each stage. */
  private static double[] measure(Stage... stages) {
    double[] least = new double[stages.length];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int round = 0; round <= ROUNDS; round++) {
      for (int i = 0; i < stages.length; i++) {
        Stopwatch watch = new Stopwatch();
        long counted = stages[i].run();
        double seconds = watch.lap();
        if (counted < 0) {
          throw new IllegalStateException("nothing counts backwards");
        }
        if (round > 0) {
          least[i] = Math.min(least[i], seconds);
        }
      }
    }
    return least;
  }

  private void stages(List<Document> documents) {
    List<byte[]> bytes =
        documents.stream().map(d -> d.text().getBytes(StandardCharsets.UTF_8)).toList();
    List<Annotated> read = documents.stream().map(dragoman::read).toList();
    List<CleanText> prose = read.stream().map(Annotated::prose).toList();
    double[] seconds = measure(
        () -> bytes.stream()
            .mapToLong(b -> new String(b, StandardCharsets.UTF_8).length())
            .sum(),
        () -> prose.stream().mapToLong(reader::tokens).sum(),
        () -> prose.stream().mapToLong(text -> reader.parse(text).size()).sum(),
        () -> documents.stream()
            .mapToLong(d -> dragoman.read(d).sentences().size())
            .sum(),
        () -> read.stream()
            .mapToLong(s -> dragoman.resolve(s).times().mentions().size())
            .sum(),
        () -> code(documents));
    double parse = seconds[2];
    double readAll = seconds[3];
    double resolve = seconds[4];
    double all = seconds[5];
    long total = bytes.stream().mapToLong(b -> b.length).sum();
    long sentences = read.stream().mapToLong(s -> s.sentences().size()).sum();
    long words = read.stream()
        .flatMap(story -> story.sentences().stream())
        .mapToLong(Sentence::size)
        .sum();
    System.out.printf(
        "  %d reports, %d sentences, %d tokens, %.1f MB, %d events%n",
        documents.size(), sentences, words, total / 1e6, code(documents));
    System.out.printf(
        "  processor seconds: decode %.4f, tokenise %.3f, parse %.2f, clean and read %.2f, resolve"
            + " %.2f, all %.2f%n",
        seconds[0], seconds[1], parse, readAll, resolve, all);
    System.out.printf(
        "  shares of the whole way: parse %.0f%%, clean and terms %.0f%%, resolve %.0f%%, code"
            + " %.0f%%%n",
        100 * parse / all,
        100 * (readAll - parse) / all,
        100 * resolve / all,
        100 * (all - readAll - resolve) / all);
    System.out.printf(
        "  %.0f sentences, %.0f tokens, %.2f MB a second and core; the whole way is %.2f times"
            + " parsing alone, %.0f times tokenising%n",
        sentences / all, words / all, total / 1e6 / all, all / parse, all / seconds[1]);
  }

  /** Wall time of one thread and of two over the same reports, one coder shared. */
  private void threads(List<Document> documents) throws InterruptedException {
    double one = Double.MAX_VALUE;
    double two = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      one = Math.min(one, wall(documents, 1));
      two = Math.min(two, wall(documents, 2));
    }
    System.out.printf(
        "  wall: one thread %.2f s, two threads %.2f s: %.2f times as fast%n", one, two, one / two);
  }

  private double wall(List<Document> documents, int count) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      Thread thread = new Thread(() -> {
        for (int d = next.getAndIncrement(); d < documents.size(); d = next.getAndIncrement()) {
          dragoman.code(documents.get(d));
        }
      });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Processor time of this thread from lap to lap, in seconds. */
  private static final class Stopwatch {
    private long last = now();

    private static long now() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double lap() {
      long now = now();
      double seconds = (now - last) / 1e9;
      last = now;
      return seconds;
    }
  }
}
