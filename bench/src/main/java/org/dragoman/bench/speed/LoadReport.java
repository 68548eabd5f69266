package org.dragoman.bench.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.place.Gazetteer;
import org.dragoman.reader.FastReader;

/**
 * How long knowledge, gazetteer and reader take to load in a fresh process, and how much heap each holds.
 *
 * <p>No arguments. Run it in a process of its own: the first figures are those of code that is not compiled yet.
 */
public final class LoadReport {
  private final List<Object> kept = new ArrayList<>();
  private long heap = heap();

  private LoadReport() {}

  /** What can be loaded. */
  private interface Loading<T> {
    T load() throws IOException;
  }

  /** Prints a line for each part. */
  public static void main(String[] arguments) throws IOException {
    LoadReport report = new LoadReport();
    Problems problems = new Problems();
    long begin = System.nanoTime();
    Knowledge knowledge = report.part("knowledge files", () -> Knowledge.load(List.of(), problems));
    report.part("gazetteer", Gazetteer::load);
    Analyzer reader = report.part("fast reader", FastReader::create);
    Dragoman dragoman =
        report.part("coder (gazetteer again)", () -> Dragoman.of(knowledge, reader, problems));
    report.part(
        "first report",
        () -> dragoman.code(Document.of(
            "1", "France rejected a plea by Mali on Monday, its foreign minister said.")));
    System.out.printf(
        "all: %d ms, knowledge version %s%n",
        (System.nanoTime() - begin) / 1_000_000, knowledge.version());
  }

  private <T> T part(String name, Loading<T> loading) throws IOException {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begin = System.nanoTime();
    long cpuBegin = thread.getCurrentThreadCpuTime();
    T loaded = loading.load();
    long cpu = thread.getCurrentThreadCpuTime() - cpuBegin;
    long end = System.nanoTime();
    kept.add(loaded);
    long now = heap();
    System.out.printf(
        "%-24s %5d ms (processor %5d ms) %6.1f MB%n",
        name, (end - begin) / 1_000_000, cpu / 1_000_000, (now - heap) / 1e6);
    heap = now;
    return loaded;
  }

  /** The heap in use after collection, in bytes. */
  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
