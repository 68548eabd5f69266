package org.dragoman.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The known persons by the words of their names, for names that stand as no entry has them: a
 * surname with a title, another transliteration. Immutable after building.
 *
 * <p>A person is found under the last word of each of his names and, as Chinese and Korean names
 * begin with the family, under the first. Words are compared by their consonants ("Haider" and
 * "Haydar", "Maliki" and "Malki"), so that what is found is a candidate only: title, country and
 * date must agree before it is somebody.
 */
final class Persons {
  /** Consonants that a surname needs to be known by its sound: "Leigh" and "League" have too few. */
  private static final int SURE = 3;

  private record Person(Actor actor, Set<String> words) {}

  private final Map<String, List<Person>> bySound = new HashMap<>();

  void add(Actor actor, List<String> names) {
    Set<String> words = new HashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      List<String> pieces = Pieces.of(name).lower();
      words.addAll(pieces);
      if (!pieces.isEmpty()) {
        keys.add(sound(pieces.get(pieces.size() - 1)));
        keys.add(sound(pieces.get(0)));
      }
    }
    Person person = new Person(actor, words);
    for (String key : keys) {
      bySound.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person);
    }
  }

  /** Persons of whom every one of these words, in lower case, can be a name; exact spellings first. */
  List<Actor> called(List<String> pieces) {
    List<Actor> exact = new ArrayList<>();
    List<Actor> near = new ArrayList<>();
    if (pieces.isEmpty()) {
      return exact;
    }
    String last = pieces.get(pieces.size() - 1);
    for (Person person : bySound.getOrDefault(sound(last), List.of())) {
      if (person.words().containsAll(pieces)) {
        exact.add(person.actor());
      } else if (sound(last).length() >= SURE
          && pieces.stream().allMatch(p -> soundsIn(p, person.words()))) {
        near.add(person.actor());
      }
    }
    exact.addAll(near);
    return exact;
  }

  /** Persons who have every one of these words, in lower case, in their names. */
  List<Actor> calledExactly(List<String> pieces) {
    List<Actor> exact = new ArrayList<>();
    if (!pieces.isEmpty()) {
      for (Person person : bySound.getOrDefault(sound(pieces.get(pieces.size() - 1)), List.of())) {
        if (person.words().containsAll(pieces)) {
          exact.add(person.actor());
        }
      }
    }
    return exact;
  }

  private static boolean soundsIn(String piece, Set<String> words) {
    if (words.contains(piece)) {
      return true;
    }
    String sound = sound(piece);
    for (String word : words) {
      if (word.charAt(0) == piece.charAt(0) && sound(word).equals(sound)) {
        return true;
      }
    }
    return false;
  }

  /** The consonants of a word, doubled ones once; short words as they are. */
  private static String sound(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i) == 'q' || word.charAt(i) == 'c' ? 'k' : word.charAt(i);
      boolean silent = "aeiouyhw".indexOf(c) >= 0;
      if (!silent && (sound.length() == 0 || sound.charAt(sound.length() - 1) != c)) {
        sound.append(c);
      }
    }
    return sound.length() < 2 ? word : sound.toString();
  }
}
