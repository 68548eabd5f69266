package org.dragoman.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of different sources for one person: "Alberto Fujimori" and "Alberto Kenyo Fujimori Fujimori", both president
 * of Peru in the same years. Two are one when the shorter name is the longer one without names in its middle and they
 * share an office of one state in time. The entry read last says what holds where both speak.
 */
final class SamePersons {
  /** Fewer words of a name are shared by too many. */
  private static final int WORDS = 2;

  private final Map<String, List<Integer>> byEnds = new LinkedHashMap<>();
  private final List<ActorEntry> kept = new ArrayList<>();

  private SamePersons() {}

  /** The entries, those of one person as one, where the first of them stood. */
  static List<ActorEntry> joined(List<ActorEntry> entries) {
    SamePersons persons = new SamePersons();
    for (ActorEntry entry : entries) {
      persons.add(entry);
    }
    return persons.kept;
  }

  private void add(ActorEntry entry) {
    List<String> words = words(entry.title());
    if (!entry.isPerson() || words.size() < WORDS) {
      kept.add(entry);
      return;
    }
    String ends = words.get(0) + " " + words.get(words.size() - 1);
    List<Integer> alike = byEnds.computeIfAbsent(ends, e -> new ArrayList<>(1));
    for (int index : alike) {
      ActorEntry other = kept.get(index);
      if (isSame(words, words(other.title())) && shareOffice(entry, other)) {
        kept.set(index, joined(entry, other));
        return;
      }
    }
    alike.add(kept.size());
    kept.add(entry);
  }

  private static boolean isSame(List<String> one, List<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private static boolean shareOffice(ActorEntry one, ActorEntry other) {
    for (ActorEntry.Term term : one.terms()) {
      for (ActorEntry.Term theirs : other.terms()) {
        boolean together = !term.days().from().isAfter(theirs.days().to())
            && !theirs.days().from().isAfter(term.days().to());
        if (together
            && !term.code().sector().isEmpty()
            && term.code().country().equals(theirs.code().country())
            && term.code().sector().equals(theirs.code().sector())) {
          return true;
        }
      }
    }
    return false;
  }

  private static ActorEntry joined(ActorEntry later, ActorEntry earlier) {
    List<Name> names = new ArrayList<>(later.names());
    names.add(new Name(earlier.title(), false));
    names.addAll(earlier.names());
    List<ActorEntry.Term> terms = new ArrayList<>(later.terms());
    terms.addAll(earlier.terms());
    // A term that knows no office, "last known", yields to one that does.
    terms.sort(Comparator.comparing(term -> term.code().sector().isEmpty()));
    return new ActorEntry(later.name(), names, later.kind(), terms, later.where());
  }

  /** The words of a name, in lower case, without accents and points; hyphens part words. */
  private static List<String> words(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 128);
    String plain = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>(4);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION) {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      }
    }
    return words;
  }
}
