package org.dragoman.ingest.tongue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.ingest.Lists;
import org.dragoman.knowledge.WordLists;

/**
 * Tells the language of a text by its script and by the small words in it, which make up a third to a
 * half of any running text. On too little text, or when two languages are about as likely, it says
 * nothing. Immutable.
 */
public final class LanguageDetector {
  private static final String SCRIPT = "script-";

  /** Characters looked at: more does not change the answer. */
  private static final int LOOK = 4000;

  /** Words below which a text is too short to tell. */
  private static final int FEWEST_WORDS = 8;

  /** Different small words: a table may hold one of them in every row. */
  private static final int DIFFERENT = 3;

  /** Share of small words below which a text is a list, or of another language. */
  private static final double LEAST_SHARE = 0.12;

  /** How far the first must be ahead of the second. */
  private static final double AHEAD = 1.15;

  /** An English sentence or two hold small words of other languages by chance: "a", "to", "on", "no". */
  private static final int FEW_WORDS = 40;

  private static final double AHEAD_OF_ENGLISH = 2;

  private static final String ENGLISH = "en";

  /** Share of letters in a script from which it decides; Japanese mixes three. */
  private static final double SCRIPT_SHARE = 0.3;

  private static final double KANA_SHARE = 0.08;

  private final Map<String, Set<String>> small = new TreeMap<>();
  private final Map<Character.UnicodeScript, String> scripts = new TreeMap<>();

  private LanguageDetector(WordLists lists) {
    for (String name : lists.names()) {
      if (name.startsWith(SCRIPT)) {
        for (String script : lists.list(name)) {
          scripts.put(Character.UnicodeScript.forName(script), name.substring(SCRIPT.length()));
        }
      } else {
        small.put(name, lists.list(name));
      }
    }
  }

  public static LanguageDetector create() {
    return new LanguageDetector(Lists.of("languages.words"));
  }

  /** The languages it knows, by ISO 639-1. */
  public Set<String> languages() {
    Set<String> all = new java.util.TreeSet<>(small.keySet());
    all.addAll(scripts.values());
    return all;
  }

  /** The language of a text by ISO 639-1; empty when it cannot be told. */
  public Optional<String> detect(String text) {
    String head = text.substring(0, Math.min(LOOK, text.length()));
    return byScript(head).or(() -> byWords(head));
  }

  private Optional<String> byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new TreeMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        letters++;
        counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    if (letters < FEWEST_WORDS) {
      return Optional.empty();
    }
    int kana = counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
        + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    if (kana > KANA_SHARE * letters) {
      return Optional.ofNullable(scripts.get(Character.UnicodeScript.HIRAGANA));
    }
    for (Map.Entry<Character.UnicodeScript, Integer> entry : counts.entrySet()) {
      String language = scripts.get(entry.getKey());
      if (language != null && entry.getValue() > SCRIPT_SHARE * letters) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private Optional<String> byWords(String text) {
    List<String> words = words(text);
    if (words.size() < FEWEST_WORDS) {
      return Optional.empty();
    }
    String best = "";
    double first = 0;
    double second = 0;
    double english = 0;
    for (Map.Entry<String, Set<String>> language : small.entrySet()) {
      List<String> hits = words.stream().filter(language.getValue()::contains).toList();
      boolean running = new HashSet<>(hits).size() >= DIFFERENT;
      double share = running ? (double) hits.size() / words.size() : 0;
      if (language.getKey().equals(ENGLISH)) {
        english = (double) hits.size() / words.size();
      }
      if (share > first) {
        second = first;
        first = share;
        best = language.getKey();
      } else if (share > second) {
        second = share;
      }
    }
    boolean told =
        best.equals(ENGLISH) || words.size() >= FEW_WORDS || first >= AHEAD_OF_ENGLISH * english;
    boolean sure = told && first >= LEAST_SHARE && first >= AHEAD * second;
    return sure ? Optional.of(best) : Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
