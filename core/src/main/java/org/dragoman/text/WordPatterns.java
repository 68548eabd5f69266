package org.dragoman.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Regular expressions made from word lists. */
final class WordPatterns {
  private WordPatterns() {}

  /** Any of these words or phrases, the longest first; spaces in phrases match any run of spaces. */
  static String anyOf(Collection<String> words) {
    if (words.isEmpty()) {
      return "(?!)";
    }
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .map(WordPatterns::literal)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String literal(String phrase) {
    StringBuilder pattern = new StringBuilder();
    for (String word : phrase.split(" ")) {
      if (pattern.length() > 0) {
        pattern.append(" +");
      }
      pattern.append(Pattern.quote(word));
    }
    return pattern.toString();
  }
}
