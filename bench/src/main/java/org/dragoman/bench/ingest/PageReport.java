package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dragoman.ingest.article.Article;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.date.Stamp;

/**
 * Articles taken out of pages, against two open benchmarks; the measures are written anew from their
 * descriptions.
 *
 * <pre>
 * PageReport shingles FOLDER [N]      gold.jsonl with "body": the share of four-word shingles, page by page
 * PageReport segments FOLDER [N]      gold.jsonl with "with" and "without", title, author, date
 * </pre>
 *
 * N: how many of the worst pages to list.
 */
public final class PageReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  private final Path folder;
  private final PrintStream out;
  private final int worst;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private long slowest;
  private long bytes;
  private long nanos;

  private PageReport(Path folder, int worst, PrintStream out) {
    this.folder = folder;
    this.worst = worst;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: PageReport shingles|segments FOLDER [N]");
      System.exit(2);
    }
    int worst = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    PageReport report = new PageReport(Path.of(arguments[1]), worst, System.out);
    if (arguments[0].equals("shingles")) {
      report.shingles();
    } else {
      report.segments();
    }
    System.out.printf(
        "%.1f MB/s, slowest page %.0f ms%n",
        report.bytes / 1e6 / (report.nanos / 1e9), report.slowest / 1e6);
  }

  private Article article(String name, String url) throws IOException {
    Map<String, String> ends = Map.of("", "", ".html", "", ".html.gz", "", ".gz", "");
    for (String end : new TreeMap<>(ends).keySet()) {
      Path file = folder.resolve("html").resolve(name + end);
      if (Files.exists(file)) {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
          byte[] raw = in.readAllBytes();
          content = (raw[0] & 0xff) == 0x1f
              ? new GZIPInputStream(new java.io.ByteArrayInputStream(raw)).readAllBytes()
              : raw;
        }
        long begin = System.nanoTime();
        Article article = extractor.read(Decoder.html(content, "").text(), url);
        long took = System.nanoTime() - begin;
        nanos += took;
        bytes += content.length;
        slowest = Math.max(slowest, took);
        return article;
      }
    }
    throw new IOException("no page " + name + " in " + folder);
  }

  private record Miss(double badness, String line) {}

  private void list(List<Miss> misses) {
    misses.stream()
        .sorted(Comparator.comparingDouble(Miss::badness).reversed())
        .limit(worst)
        .forEach(m -> out.println(m.line()));
  }

  private void shingles() throws IOException {
    double precision = 0;
    double recall = 0;
    int pages = 0;
    List<Miss> misses = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      String text = article(gold.path("id").asText(), gold.path("url").asText()).text();
      Map<List<String>, Integer> wanted = counted(gold.path("body").asText());
      Map<List<String>, Integer> got = counted(text);
      double right = 0;
      double wrong = 0;
      double missed = 0;
      Set<List<String>> all = new HashSet<>(wanted.keySet());
      all.addAll(got.keySet());
      for (List<String> shingle : all) {
        int w = wanted.getOrDefault(shingle, 0);
        int g = got.getOrDefault(shingle, 0);
        right += Math.min(w, g);
        wrong += Math.max(0, g - w);
        missed += Math.max(0, w - g);
      }
      double p = right + wrong == 0 ? (missed == 0 ? 1 : 0) : right / (right + wrong);
      double r = right + missed == 0 ? 1 : right / (right + missed);
      precision += p;
      recall += r;
      pages++;
      misses.add(new Miss(
          2 - p - r,
          String.format(
              "P %.2f R %.2f %s %s",
              p, r, gold.path("id").asText().substring(0, 12), gold.path("url").asText())));
    }
    list(misses);
    precision /= pages;
    recall /= pages;
    out.printf(
        "%d pages: precision %.3f recall %.3f F1 %.3f%n",
        pages, precision, recall, 2 * precision * recall / (precision + recall));
  }

  private static Map<List<String>, Integer> counted(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1) && !tokens.isEmpty(); i++) {
      shingles.merge(tokens.subList(i, Math.min(tokens.size(), i + SHINGLE)), 1, Integer::sum);
    }
    return shingles;
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Some rows of the gold hold no date that exists, such as a 25th month. */
  private static boolean isDay(String date) {
    try {
      java.time.LocalDate.parse(date);
      return true;
    } catch (java.time.format.DateTimeParseException e) {
      return false;
    }
  }

  private void segments() throws IOException {
    int right = 0;
    int missed = 0;
    int wrong = 0;
    int titles = 0;
    int titlesRight = 0;
    int dates = 0;
    int datesRight = 0;
    int authors = 0;
    int authorsRight = 0;
    int pages = 0;
    List<Miss> misses = new ArrayList<>();
    for (String row : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(row);
      String file = gold.path("file").asText();
      Article article = article(file, gold.path("url").asText());
      String text = line(article.text());
      pages++;
      List<String> bad = new ArrayList<>();
      for (JsonNode with : gold.path("with")) {
        boolean found = text.contains(line(with.asText()));
        right += found ? 1 : 0;
        missed += found ? 0 : 1;
        if (!found) {
          bad.add("   - " + with.asText());
        }
      }
      for (JsonNode without : gold.path("without")) {
        boolean found = text.contains(line(without.asText()));
        wrong += found ? 1 : 0;
        if (found) {
          bad.add("   + " + without.asText());
        }
      }
      String title = gold.path("title").asText("");
      if (!title.isBlank()) {
        titles++;
        boolean same = fold(title).equals(fold(article.head().title()));
        titlesRight += same ? 1 : 0;
        if (!same) {
          bad.add("   T " + title + "\n   t " + article.head().title());
        }
      }
      String date = gold.path("date").asText("");
      if (isDay(date)) {
        dates++;
        String got =
            article.dates().first().map(Stamp::day).map(Object::toString).orElse("");
        datesRight += got.equals(date) ? 1 : 0;
        if (!got.equals(date)) {
          bad.add("   D " + date + " d " + got);
        }
      }
      String author = gold.path("author").asText("");
      if (!author.isBlank()) {
        authors++;
        authorsRight += fold(article.head().author()).equals(fold(author)) ? 1 : 0;
      }
      if (!bad.isEmpty()) {
        misses.add(new Miss(
            bad.size(),
            file + " " + gold.path("url").asText() + " " + text.length() + "\n"
                + String.join("\n", bad)));
      }
    }
    list(misses);
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    out.printf(
        "%d pages: precision %.3f recall %.3f F1 %.3f; title %d of %d (%.1f%%), date %d of %d"
            + " (%.1f%%), author %d of %d (%.1f%%)%n",
        pages,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        titlesRight,
        titles,
        100.0 * titlesRight / Math.max(1, titles),
        datesRight,
        dates,
        100.0 * datesRight / Math.max(1, dates),
        authorsRight,
        authors,
        100.0 * authorsRight / Math.max(1, authors));
  }
}
