package org.dragoman.bench.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.reader.RawSentence;
import org.dragoman.reader.RawSentence.RawToken;
import org.dragoman.reader.fast.Spellings;

/** What the fast reader's tokenizer must know of words: NLP4J's lists, checked against the text, and words met there. */
final class TeacherSpellings {
  private static final String LISTS = "/edu/emory/mathcs/nlp/component/tokenizer/dictionary/";
  private static final Set<String> CLOSED =
      Set.of("DT", "PRP", "PRP$", "EX", "WP", "WRB", "CC", "IN", "RB");
  private static final int OFTEN = 20;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> withStop = new HashMap<>();
  private final Map<String, Integer> first = new HashMap<>();

  private TeacherSpellings(List<RawSentence> sentences) {
    for (RawSentence sentence : sentences) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        RawToken token = sentence.tokens().get(i);
        String lower = token.form().toLowerCase(Locale.ROOT);
        if (lower.length() > 1 && lower.endsWith(".")) {
          withStop.merge(lower.substring(0, lower.length() - 1), 1, Integer::sum);
        } else {
          words.merge(lower, 1, Integer::sum);
        }
        boolean begins = i == 0 && Character.isUpperCase(token.form().charAt(0));
        if (begins && CLOSED.contains(token.tag())) {
          first.merge(lower, 1, Integer::sum);
        }
      }
    }
  }

  static Spellings of(List<RawSentence> sentences) throws IOException {
    TeacherSpellings seen = new TeacherSpellings(sentences);
    Set<String> closers =
        list(TeacherSpellings.class.getResourceAsStream("closing-abbreviations.words"));
    closers.removeIf(word -> word.startsWith("#"));
    Set<String> abbreviations = new TreeSet<>();
    for (String word : nlp4j("abbreviation-period.txt")) {
      // "in." and "no." are more often the ends of sentences than short for something.
      boolean mostlyShort = seen.withStop.getOrDefault(word, 0) >= seen.words.getOrDefault(word, 0);
      if (mostlyShort && !closers.contains(word)) {
        abbreviations.add(word);
      }
    }
    Set<String> starters = new HashSet<>();
    seen.first.forEach((word, times) -> {
      if (times >= OFTEN && word.chars().allMatch(Character::isLetter)) {
        starters.add(word);
      }
    });
    Set<String> units = nlp4j("units.txt");
    // Ordinals are one word.
    units.removeAll(Set.of("st", "nd", "rd", "th", "d"));
    return new Spellings(
        nlp4j("english-hyphen-prefix.txt"), abbreviations, closers, units, starters);
  }

  private static Set<String> nlp4j(String name) throws IOException {
    return list(TeacherSpellings.class.getResourceAsStream(LISTS + name));
  }

  private static Set<String> list(InputStream file) throws IOException {
    Set<String> words = new TreeSet<>();
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          words.add(line.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }
}
