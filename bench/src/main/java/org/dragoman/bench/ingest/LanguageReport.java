package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.ingest.tongue.LanguageDetector;

/**
 * Which languages the detector sees in JSON Lines with {@code text}.
 *
 * <pre>
 * LanguageReport FILE...
 * </pre>
 */
public final class LanguageReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LanguageReport() {}

  public static void main(String[] arguments) throws IOException {
    LanguageDetector detector = LanguageDetector.create();
    for (String file : arguments) {
      Map<String, Integer> counts = new TreeMap<>();
      long characters = 0;
      long begin = System.nanoTime();
      try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String text = JSON.readTree(line).path("text").asText("");
          characters += text.length();
          counts.merge(detector.detect(text).orElse("?"), 1, Integer::sum);
        }
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          "%s %s %.1f M characters a second%n", file, counts, characters / 1e6 / seconds);
    }
  }
}
