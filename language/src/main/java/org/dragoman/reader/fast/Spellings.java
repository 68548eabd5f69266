package org.dragoman.reader.fast;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the tokenizer must know of words, all in lower case. Immutable.
 *
 * @param prefixes what a hyphen does not part from the word behind it: "anti", "non"
 * @param abbreviations words that keep their full stop and do not end a sentence with it: "mr", "gen"
 * @param closers abbreviations behind which a sentence may end: "inc", "p.m"
 * @param units what may stand right behind a number: "km"
 * @param starters words that often begin a sentence and are not names: "the", "but"
 */
public record Spellings(
    Set<String> prefixes,
    Set<String> abbreviations,
    Set<String> closers,
    Set<String> units,
    Set<String> starters) {
  public Spellings {
    prefixes = Set.copyOf(prefixes);
    abbreviations = Set.copyOf(abbreviations);
    closers = Set.copyOf(closers);
    units = Set.copyOf(units);
    starters = Set.copyOf(starters);
  }

  boolean isPrefix(String word) {
    return prefixes.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isAbbreviation(String word) {
    return abbreviations.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isCloser(String word) {
    return closers.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isUnit(String word) {
    return units.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isStarter(String word) {
    return starters.contains(word.toLowerCase(Locale.ROOT));
  }

  void write(DataOutputStream out) throws IOException {
    for (Set<String> words : java.util.List.of(prefixes, abbreviations, closers, units, starters)) {
      out.writeInt(words.size());
      for (String word : words.stream().sorted().toList()) {
        out.writeUTF(word);
      }
    }
  }

  static Spellings read(ModelBytes in) throws IOException {
    return new Spellings(words(in), words(in), words(in), words(in), words(in));
  }

  private static Set<String> words(ModelBytes in) throws IOException {
    int count = in.count();
    Set<String> words = new HashSet<>();
    for (int i = 0; i < count; i++) {
      words.add(in.word());
    }
    return words;
  }
}
