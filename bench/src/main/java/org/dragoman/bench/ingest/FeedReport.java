package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedReader;
import org.dragoman.ingest.feed.Transport;

/**
 * Feeds read against the machine-readable expectations of feedparser's own tests, group by group,
 * beside the answers of a reference parser; and every feed of any folder timed.
 *
 * <pre>
 * FeedReport expectations FOLDER      expectations.jsonl, files/, reference-*.jsonl
 * FeedReport time FOLDER              every file below it: errors, and the slowest
 * </pre>
 */
public final class FeedReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "http://127.0.0.1:8097/";

  private FeedReport() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: FeedReport expectations|time FOLDER");
      System.exit(2);
    }
    if (arguments[0].equals("time")) {
      time(Path.of(arguments[1]), System.out);
    } else {
      expectations(Path.of(arguments[1]), System.out);
    }
  }

  private static final class Tally {
    private int asked;
    private int met;
    private int comparable;
    private int metComparable;
    private int reference;
  }

  private static void expectations(Path folder, PrintStream out) throws IOException {
    Map<String, JsonNode> reference = reference(folder);
    FeedReader reader = FeedReader.create();
    Map<String, Tally> groups = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("expectations.jsonl"))) {
      JsonNode row = JSON.readTree(line);
      String name = row.path("file").asText();
      Path file = folder.resolve("files").resolve(name);
      if (!Files.exists(file) || row.path("core").isEmpty()) {
        continue;
      }
      JsonNode headers = row.path("headers");
      Transport transport = new Transport(
          BASE + name,
          headers.path("content-type").asText(""),
          headers.path("content-language").asText(""),
          headers.path("content-location").asText(""));
      Feed feed = reader.read(Files.readAllBytes(file), transport);
      Tally tally = groups.computeIfAbsent(group(name), g -> new Tally());
      for (JsonNode path : row.path("core")) {
        JsonNode expected = row.path("eq").path(path.asText());
        String got = FeedAnswers.of(feed, path.asText());
        boolean met = FeedAnswers.same(path.asText(), expected, got);
        tally.asked++;
        tally.met += met ? 1 : 0;
        String theirs = FeedAnswers.ofReference(reference.getOrDefault(name, row), path.asText());
        if (!theirs.equals(FeedAnswers.NOT_ASKED)) {
          tally.comparable++;
          tally.metComparable += met ? 1 : 0;
          tally.reference += FeedAnswers.same(path.asText(), expected, theirs) ? 1 : 0;
        }
        if (!met) {
          missed.add(name + " " + path.asText() + "\n    expected " + expected + "\n    got      \""
              + got + "\"");
        }
      }
    }
    print(groups, missed, out);
  }

  private static void print(Map<String, Tally> groups, List<String> missed, PrintStream out) {
    missed.forEach(out::println);
    out.printf(
        "%-28s %5s %5s %7s   where the reference answers: ours theirs%n",
        "group", "asked", "met", "%");
    int asked = 0;
    int met = 0;
    for (Map.Entry<String, Tally> entry : groups.entrySet()) {
      Tally t = entry.getValue();
      asked += t.asked;
      met += t.met;
      out.printf(
          "%-28s %5d %5d %6.1f%%   of %d: %d %d%n",
          entry.getKey(),
          t.asked,
          t.met,
          100.0 * t.met / t.asked,
          t.comparable,
          t.metComparable,
          t.reference);
    }
    out.printf("%-28s %5d %5d %6.1f%%%n", "all", asked, met, 100.0 * met / Math.max(1, asked));
  }

  private static String group(String file) {
    String[] parts = file.split("/");
    return parts.length > 2 ? parts[0] + "/" + parts[1] : parts[0];
  }

  private static Map<String, JsonNode> reference(Path folder) throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files =
          list.filter(p -> p.getFileName().toString().startsWith("reference-")).toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        JsonNode row = JSON.readTree(line);
        rows.put(row.path("file").asText(), row);
      }
    }
    return rows;
  }

  private static void time(Path folder, PrintStream out) throws IOException {
    FeedReader reader = FeedReader.create();
    int files = 0;
    int recognised = 0;
    int items = 0;
    long slowest = 0;
    String slow = "";
    long bytes = 0;
    long begin = System.nanoTime();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Iterator<Path> it = walk.filter(Files::isRegularFile).sorted().iterator();
          it.hasNext(); ) {
        Path file = it.next();
        byte[] content = Files.readAllBytes(file);
        long start = System.nanoTime();
        Feed feed = reader.read(content, Transport.of(BASE + file.getFileName(), ""));
        long took = System.nanoTime() - start;
        files++;
        bytes += content.length;
        recognised += feed.recognised() ? 1 : 0;
        items += feed.items().size();
        if (took > slowest) {
          slowest = took;
          slow = file.getFileName().toString();
        }
      }
    }
    out.printf(
        "%d files, %d recognised as feeds, %d items, 0 uncaught errors, slowest %.0f ms (%s), %.1f MB/s%n",
        files,
        recognised,
        items,
        slowest / 1e6,
        slow,
        bytes / 1e6 / ((System.nanoTime() - begin) / 1e9));
  }
}
