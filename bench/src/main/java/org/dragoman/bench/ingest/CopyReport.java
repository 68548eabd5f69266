package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.document.Document;
import org.dragoman.story.Carrier;
import org.dragoman.story.Copies;
import org.dragoman.story.Fingerprint;
import org.dragoman.story.Likeness;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;
import org.dragoman.story.Wires;

/**
 * Planted copies found again. Takes stories that share little with one another by a full count of
 * runs of five words, plants copies of seven kinds among them, and counts the pairs found; then how
 * many documents a second of one core get their fingerprint.
 *
 * <pre>
 * CopyReport plant FOLDER [STORIES [COPIES]]   JSON Lines with "text"
 * CopyReport events FILE                       coref documents: told anew, not copied
 * </pre>
 */
public final class CopyReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEWEST_WORDS = 40;
  private static final double SHARED_BY_NATURE = 0.25;
  private static final String[] KINDS = {
    "cut", "padded", "titled", "tagged", "capitals", "paragraphs", "spliced"
  };

  private CopyReport() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("events")) {
      events(Path.of(arguments[1]));
      return;
    }
    int stories = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
    int copies = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5_000;
    plant(base(Path.of(arguments[1]), stories), copies);
  }

  /** Texts none of which holds much of another. */
  private static List<String> base(Path folder, int wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<String> base = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    Map<Long, List<Integer>> seen = new HashMap<>();
    for (Path file : files) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String text = JSON.readTree(line).path("text").asText("");
          long[] runs = runs(text);
          if (runs.length < FEWEST_WORDS || base.size() == wanted) {
            continue;
          }
          Map<Integer, Integer> shared = new HashMap<>();
          for (long run : runs) {
            seen.getOrDefault(run, List.of()).forEach(i -> shared.merge(i, 1, Integer::sum));
          }
          boolean own = shared.entrySet().stream()
              .allMatch(e ->
                  e.getValue() < SHARED_BY_NATURE * Math.min(runs.length, sizes.get(e.getKey())));
          if (own) {
            for (long run : runs) {
              seen.computeIfAbsent(run, r -> new ArrayList<>(1)).add(base.size());
            }
            base.add(text);
            sizes.add(runs.length);
          }
        }
      }
    }
    return base;
  }

  private static long[] runs(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    long[] runs = new long[Math.max(0, words.length - 4)];
    for (int i = 0; i < runs.length; i++) {
      long hash = 7;
      for (int w = i; w < i + 5; w++) {
        hash = hash * 1_000_003 + words[w].hashCode();
      }
      runs[i] = hash;
    }
    return runs;
  }

  private static void plant(List<String> base, int copies) {
    Random random = new Random(20_260_101);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < base.size(); i++) {
      documents.add(Document.of("s" + i, base.get(i)));
    }
    Map<String, String> planted = new TreeMap<>();
    int next = 0;
    for (int i = 0; i < copies; i++) {
      String kind = KINDS[i % KINDS.length];
      int one = order.get(next++);
      String id = "c" + i;
      planted.put(key("s" + one, id), kind);
      String text;
      if (kind.equals("spliced")) {
        int other = order.get(next++);
        planted.put(key("s" + other, id), kind);
        text = base.get(one) + "\n\n" + base.get(other);
      } else {
        text = changed(kind, base.get(one), padding(base, random), random);
      }
      documents.add(Document.of(id, text));
    }
    Collections.shuffle(documents, random);
    Set<String> found = new HashSet<>();
    List<Pair> all = new ArrayList<>();
    Copies index = new Copies();
    long begin = System.nanoTime();
    for (Document document : documents) {
      for (Pair pair : index.add(document)) {
        all.add(pair);
        if (pair.likeness() == Likeness.COPY) {
          found.add(key(pair.one(), pair.other()));
        }
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    report(planted, found, documents, all, seconds);
    rate(documents);
  }

  /** A sentence of each of some stories, as boxes with links to them have. */
  private static String padding(List<String> base, Random random) {
    List<String> sentences = new ArrayList<>();
    while (sentences.size() < 6) {
      String[] all = base.get(random.nextInt(base.size())).split("(?<=[.!?])\\s+");
      String sentence = all[random.nextInt(all.length)];
      if (sentence.split(" ").length
          < 25) { // a table of figures is one "sentence", and the whole story
        sentences.add(sentence);
      }
    }
    return String.join(" ", sentences);
  }

  private static String key(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  private static String changed(String kind, String text, String padding, Random random) {
    String[] sentences = text.split("(?<=[.!?])\\s+");
    return switch (kind) {
      case "cut" -> {
        int keep = Math.max(1, (int) (sentences.length * (0.35 + 0.5 * random.nextDouble())));
        String cut = String.join(" ", Arrays.copyOf(sentences, keep));
        yield cut.split("\\s+").length < 25 ? text : cut;
      }
      case "padded" -> text + "\n" + padding;
      case "titled" -> "A new headline for an old report\n\n" + text;
      case "tagged" ->
        "HARBOURTOWN (Agency) - " + text
            + "\n\n(Reporting by A. Nonymous; editing by B. Nonymous)\n\nvia Reposts";
      case "capitals" -> text.toUpperCase(Locale.ROOT);
      default -> String.join(random.nextBoolean() ? "\n\n" : "\n", sentences).replace(",", " ,");
    };
  }

  private static void report(
      Map<String, String> planted,
      Set<String> found,
      List<Document> documents,
      List<Pair> all,
      double seconds) {
    Map<String, int[]> kinds = new TreeMap<>();
    int right = 0;
    for (Map.Entry<String, String> entry : planted.entrySet()) {
      int[] counts = kinds.computeIfAbsent(entry.getValue(), k -> new int[2]);
      counts[0]++;
      if (found.contains(entry.getKey())) {
        counts[1]++;
        right++;
      }
    }
    kinds.forEach((kind, c) -> System.out.printf("%-12s %d of %d%n", kind, c[1], c[0]));
    System.out.printf(
        "%d documents, %d planted pairs: recall %.4f, precision %.4f (%d pairs found), %d"
            + " versions%n",
        documents.size(),
        planted.size(),
        (double) right / planted.size(),
        (double) right / Math.max(1, found.size()),
        found.size(),
        all.stream().filter(p -> p.likeness() == Likeness.VERSION).count());
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(3));
    Copies again = new Copies();
    List<Pair> others = new ArrayList<>();
    shuffled.forEach(d -> others.addAll(again.add(d)));
    boolean same = new HashSet<>(all).equals(new HashSet<>(others))
        && stories(documents, all).equals(stories(shuffled, others));
    System.out.printf(
        "stories %d, the same in another order: %s; %.0f documents a second, index and all%n",
        stories(documents, all).size(), same, documents.size() / seconds);
  }

  private static List<Story> stories(List<Document> documents, List<Pair> pairs) {
    return Stories.of(documents.stream().map(Carrier::of).toList(), pairs, Wires.NONE);
  }

  private static void rate(List<Document> documents) {
    long best = Long.MAX_VALUE;
    long fingerprinted = 0;
    for (int round = 0; round < 5; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Document document : documents) {
        fingerprinted += Fingerprint.of(document.text()).sample().length;
      }
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
    }
    System.out.printf(
        "fingerprints: %.0f documents a core-second (%d hashes)%n",
        documents.size() / (best / 1e9), fingerprinted);
  }

  /** Pairs of documents of one event that were taken for copies. */
  private static void events(Path file) throws IOException {
    Copies copies = new Copies();
    int documents = 0;
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode row = JSON.readTree(line);
      String text = row.path("text").asText("");
      String id = row.path("doc_id").asText(row.path("id").asText("d" + documents));
      if (!text.isBlank()) {
        documents++;
        pairs.addAll(copies.add(Document.of(id, text)));
      }
    }
    System.out.printf("%d documents, %d pairs%n", documents, pairs.size());
    pairs.forEach(System.out::println);
  }
}
