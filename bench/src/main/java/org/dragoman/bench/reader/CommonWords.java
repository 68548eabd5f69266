package org.dragoman.bench.reader;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the words that news writes in small letters, which tell the words of a headline from its names:
 * {@code CommonWords OUT FILE…}, each file JSON Lines with a field {@code text}. A word counts where it does not begin
 * a sentence, in lines that are no headlines themselves.
 */
public final class CommonWords {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*|[.!?:\"“”]");
  private static final Pattern PLAIN = Pattern.compile("[a-z]+");

  /** Reports that a word must stand in: below that most are slips of the pen. */
  private static final int REPORTS = 3;

  /** Of ten times that it stands inside a sentence at least so many must be small. */
  private static final double SMALL = 0.7;

  /** Shorter lines, and those with capitals on every other word, are headlines, lists and tables. */
  private static final int SHORTEST = 6;

  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, Integer> large = new HashMap<>();
  private final Map<String, Integer> reports = new HashMap<>();

  private CommonWords() {}

  public static void main(String[] args) throws IOException {
    CommonWords words = new CommonWords();
    ObjectMapper json = new ObjectMapper();
    for (int i = 1; i < args.length; i++) {
      try (BufferedReader lines = Files.newBufferedReader(Path.of(args[i]))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          words.count(json.readTree(line).path("text").asText());
        }
      }
    }
    Set<String> common = words.common();
    Files.write(Path.of(args[0]), common);
    System.out.println(common.size() + " words");
  }

  private void count(String text) {
    Set<String> seen = new HashSet<>();
    text.lines().forEach(line -> {
      List<String> words = new ArrayList<>();
      for (Matcher m = WORD.matcher(line); m.find(); ) {
        words.add(m.group());
      }
      long letters = words.stream().filter(w -> Character.isLetter(w.charAt(0))).count();
      long capitals =
          words.stream().filter(w -> Character.isUpperCase(w.charAt(0))).count();
      if (letters >= SHORTEST && 2 * capitals <= letters) {
        count(words, seen);
      }
    });
    seen.forEach(word -> reports.merge(word, 1, Integer::sum));
  }

  private void count(List<String> words, Set<String> seen) {
    boolean begins = true;
    for (String word : words) {
      boolean letters = Character.isLetter(word.charAt(0));
      if (letters && !begins) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (Character.isUpperCase(word.charAt(0))) {
          large.merge(plain, 1, Integer::sum);
        } else {
          small.merge(plain, 1, Integer::sum);
          seen.add(plain);
        }
      }
      begins = !letters;
    }
  }

  private Set<String> common() {
    Set<String> common = new TreeSet<>();
    small.forEach((word, times) -> {
      boolean mostly = times >= SMALL * (times + large.getOrDefault(word, 0));
      if (mostly
          && reports.getOrDefault(word, 0) >= REPORTS
          && PLAIN.matcher(word).matches()) {
        common.add(word);
      }
    });
    return common;
  }
}
