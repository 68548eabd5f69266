package org.dragoman.bench.same;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.text.Folded;

/**
 * Counts in how many reports each word stands, and writes how rare it is: the list by which reports are
 * compared ({@code org/dragoman/same/rarity.tsv} in core).
 *
 * <p>{@code RarityGenerator FILE.jsonl[:N] …} writes the list to standard output; of a file with {@code
 * :4} only every fourth report is counted, so that a large archive does not drown the others.
 */
public final class RarityGenerator {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words of fewer reports are as rare as words can be. */
  private static final int FEWEST = 20;

  private final Map<String, Integer> reportsOf = new TreeMap<>();
  private int reports;

  private RarityGenerator() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("give files of reports, JSON Lines with 'text'");
    }
    RarityGenerator generator = new RarityGenerator();
    for (String argument : arguments) {
      int colon = argument.lastIndexOf(':');
      boolean some = colon > 0 && argument.substring(colon + 1).matches("\\d{1,4}");
      generator.count(
          Path.of(some ? argument.substring(0, colon) : argument),
          some ? Integer.parseInt(argument.substring(colon + 1)) : 1);
    }
    generator.write(new PrintStream(System.out, false, StandardCharsets.UTF_8));
  }

  private void count(Path file, int each) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % each == 0) {
          JsonNode row = JSON.readTree(line);
          Set<String> words =
              new TreeSet<>(List.of(Folded.of(row.path("text").asText()).trim().split(" ")));
          words.removeIf(word -> word.chars().allMatch(Character::isDigit)); // and no word at all
          words.forEach(word -> reportsOf.merge(word, 1, Integer::sum));
          reports++;
        }
      }
    }
  }

  private void write(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "# How rare a word is in English news: ln(reports / reports with the word), counted over"
            + " %,d reports. Words in fewer than %d reports are left out.%n",
        reports,
        FEWEST);
    reportsOf.forEach((word, of) -> {
      if (of >= FEWEST) {
        out.printf(Locale.ROOT, "%s\t%.1f%n", word, Math.log((double) reports / of));
      }
    });
    out.flush();
  }
}
