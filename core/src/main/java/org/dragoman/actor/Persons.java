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

  /**
   * Somebody with his names.
   *
   * @param words all words of them
   * @param alone those by which he may go alone: his family's, or where people are called so his own
   */
  private record Person(Actor actor, Set<String> words, Set<String> alone) {}

  /** So many known persons share a first name that is a first name everywhere. */
  private static final int GIVEN = 2;

  private final Map<String, List<Person>> bySound = new HashMap<>();
  private final Map<String, Integer> givenNames = new HashMap<>();

  /**
   * Adds somebody.
   *
   * @param firstGoesAlone whether the first word of his names may stand for him, as of Chinese and Ethiopians
   */
  void add(Actor actor, List<String> names, boolean firstGoesAlone) {
    Set<String> words = new HashSet<>();
    Set<String> alone = new HashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (String name : names) {
      List<String> pieces = Pieces.of(name).lower();
      words.addAll(pieces);
      if (!pieces.isEmpty()) {
        keys.add(sound(pieces.get(pieces.size() - 1)));
        keys.add(sound(pieces.get(0)));
        alone.add(pieces.get(pieces.size() - 1));
        if (firstGoesAlone) {
          alone.add(pieces.get(0));
        }
      }
    }
    List<String> whole = Pieces.of(names.get(0)).lower();
    if (whole.size() > 1) {
      givenNames.merge(whole.get(0), 1, Integer::sum);
    }
    Person person = new Person(actor, words, alone);
    for (String key : keys) {
      bySound.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person);
    }
  }

  /** Whether people are called so by their first names. */
  boolean isGivenName(String word) {
    return givenNames.getOrDefault(word, 0) >= GIVEN;
  }

  /** Persons who may be called by this one word, in lower case. */
  List<Actor> goingBy(String word) {
    List<Actor> actors = new ArrayList<>();
    for (Person person : bySound.getOrDefault(sound(word), List.of())) {
      if (person.alone().contains(word)) {
        actors.add(person.actor());
      }
    }
    return actors;
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
      Set<String> names = pieces.size() == 1 ? person.alone() : person.words();
      if (names.containsAll(pieces)) {
        exact.add(person.actor());
      } else if (sound(last).length() >= SURE
          && pieces.stream().allMatch(p -> soundsIn(p, names))) {
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
