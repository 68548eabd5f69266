package org.dragoman.same;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** How rare words are in news: the logarithm of one report in how many has it. Immutable. */
final class Rarity {
  /** What the rarest words weigh; a word that is not in the list is one of them. */
  static final double MOST = 6.5;

  static final Rarity OF_NEWS = load();

  private final Map<String, Double> words;

  private Rarity(Map<String, Double> words) {
    this.words = Map.copyOf(words);
  }

  double of(String folded) {
    return Math.min(MOST, words.getOrDefault(folded, MOST));
  }

  private static Rarity load() {
    Map<String, Double> words = new HashMap<>();
    try (InputStream file = Rarity.class.getResourceAsStream("rarity.tsv")) {
      if (file == null) {
        throw new IllegalStateException("rarity.tsv is missing from the jar");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          words.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rarity.tsv cannot be read", e);
    }
    return new Rarity(words);
  }
}
