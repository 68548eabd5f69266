package org.dragoman.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Resolved;
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
 * <p>Arguments: the most reports to take of each file, then JSON Lines files of reports. Each file is run once to warm
 * up and then measured in processor time of one thread.
 */
public final class ThroughputReport {
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
      List<Document> documents = documents(file, most);
      report.code(documents);
      System.out.println(file.getFileName());
      report.stages(documents);
      report.threads(documents);
    }
  }

  private static List<Document> documents(Path file, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && documents.size() < most;
          line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        Document document =
            Document.of(record.path("id").asText(), record.path("text").asText());
        String day = record.path("date").asText();
        try {
          document = document.published(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
          // Without a day the times of the report stay open; that is no reason to leave it out.
          document = Document.of(document.id(), document.text());
        }
        documents.add(document);
      }
    }
    return documents;
  }

  private int code(List<Document> documents) {
    int events = 0;
    for (Document document : documents) {
      events += dragoman.code(document).events().size();
    }
    return events;
  }

  private void stages(List<Document> documents) {
    List<byte[]> bytes =
        documents.stream().map(d -> d.text().getBytes(StandardCharsets.UTF_8)).toList();
    long total = bytes.stream().mapToLong(b -> b.length).sum();
    Stopwatch watch = new Stopwatch();
    long characters = 0;
    for (byte[] text : bytes) {
      characters += new String(text, StandardCharsets.UTF_8).length();
    }
    double decode = watch.lap();
    List<CleanText> prose = new ArrayList<>();
    for (Document document : documents) {
      prose.add(dragoman.read(document).prose());
    }
    watch.lap();
    long tokens = 0;
    for (CleanText text : prose) {
      tokens += reader.tokens(text);
    }
    double tokenise = watch.lap();
    long sentences = 0;
    for (CleanText text : prose) {
      sentences += reader.parse(text).size();
    }
    double parse = watch.lap();
    List<Annotated> read = new ArrayList<>();
    for (Document document : documents) {
      read.add(dragoman.read(document));
    }
    double readAll = watch.lap();
    List<Resolved> resolved = new ArrayList<>();
    for (Annotated story : read) {
      resolved.add(dragoman.resolve(story));
    }
    double resolve = watch.lap();
    int events = code(documents);
    double all = watch.lap();
    long words = read.stream()
        .flatMap(story -> story.sentences().stream())
        .mapToLong(Sentence::size)
        .sum();
    System.out.printf(
        "  %d reports, %d sentences, %d tokens (%d when cut only), %.1f MB, %d characters, %d"
            + " events%n",
        documents.size(), sentences, words, tokens, total / 1e6, characters, events);
    System.out.printf(
        "  processor seconds: decode %.3f, tokenise %.2f, parse %.2f, clean and read %.2f, resolve"
            + " %.2f, all %.2f%n",
        decode, tokenise, parse, readAll, resolve, all);
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
        sentences / all, words / all, total / 1e6 / all, all / parse, all / tokenise);
  }

  /** Wall time of one thread and of two over the same reports, one coder shared. */
  private void threads(List<Document> documents) throws InterruptedException {
    double one = wall(documents, 1);
    double two = wall(documents, 2);
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
