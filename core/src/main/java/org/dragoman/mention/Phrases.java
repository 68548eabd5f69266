package org.dragoman.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dragoman.knowledge.WordLists;

/** Phrases of word lists, found at a place of a sentence, the longest first. Immutable. */
public final class Phrases {
  /**
   * A phrase that was found.
   *
   * @param value what the name of its list says after the family's name: "05" of month-05
   * @param end the place after its last word
   */
  public record Hit(String value, int end) {}

  private record Phrase(List<String> words, String value) {}

  private final Map<String, List<Phrase>> byFirstWord;

  private Phrases(Map<String, List<Phrase>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /**
   * One list; the value of its hits is empty.
   *
   * @throws IllegalArgumentException when the knowledge has no such list
   */
  public static Phrases list(WordLists lists, String name) {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    put(phrases, lists, name, "");
    return sorted(phrases);
  }

  /**
   * All lists whose name begins with {@code prefix} and goes on with one of the wanted values, or with any value.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Phrases family(WordLists lists, String prefix) {
    Map<String, List<Phrase>> phrases = new HashMap<>();
    for (String name : new TreeSet<>(lists.names())) {
      if (name.startsWith(prefix)) {
        put(phrases, lists, name, name.substring(prefix.length()));
      }
    }
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("the knowledge has no word list named '" + prefix + "…'");
    }
    return sorted(phrases);
  }

  private static void put(
      Map<String, List<Phrase>> phrases, WordLists lists, String name, String value) {
    for (String phrase : new TreeSet<>(lists.list(name))) {
      List<String> words = Words.ofPhrase(phrase);
      if (!words.isEmpty()) {
        phrases.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Phrase(words, value));
      }
    }
  }

  private static Phrases sorted(Map<String, List<Phrase>> phrases) {
    for (List<Phrase> of : phrases.values()) {
      of.sort(Comparator.comparingInt((Phrase p) -> -p.words().size()));
    }
    return new Phrases(phrases);
  }

  /** The longest phrase that begins at this place. */
  public Optional<Hit> at(Words words, int place) {
    List<Phrase> begun = byFirstWord.get(words.at(place));
    if (begun == null) { // of nearly every word; nothing is made for those
      return Optional.empty();
    }
    for (Phrase phrase : begun) {
      if (stands(phrase, words, place)) {
        return Optional.of(new Hit(phrase.value(), place + phrase.words().size()));
      }
    }
    return Optional.empty();
  }

  private static boolean stands(Phrase phrase, Words words, int place) {
    for (int i = 1; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).equals(words.at(place + i))) {
        return false;
      }
    }
    return true;
  }

  /** The longest phrase that ends just before this place; its {@code end} is the place where it begins. */
  public Optional<Hit> before(Words words, int place) {
    for (int start = Math.max(0, place - 5); start < place; start++) {
      List<Phrase> begun = byFirstWord.get(words.at(start));
      if (begun == null) {
        continue;
      }
      for (Phrase phrase : begun) {
        if (start + phrase.words().size() == place && stands(phrase, words, start)) {
          return Optional.of(new Hit(phrase.value(), start));
        }
      }
    }
    return Optional.empty();
  }

  /** The place after the longest phrase that begins here, or this place itself. */
  public int skip(Words words, int place) {
    return at(words, place).map(Hit::end).orElse(place);
  }

  /** Whether a phrase of one word is this word. */
  public boolean holds(String word) {
    for (Phrase phrase : byFirstWord.getOrDefault(word, List.of())) {
      if (phrase.words().size() == 1) {
        return true;
      }
    }
    return false;
  }
}
