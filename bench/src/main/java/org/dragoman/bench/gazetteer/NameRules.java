package org.dragoman.bench.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.knowledge.KnowledgeReader;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.WordLists;
import org.dragoman.place.PlaceKey;

/**
 * Which names of the tables an English report may use. GeoNames' alternates carry no language, so
 * the form must tell: Latin letters, a capital first, no code such as "CAI", no transliterated noise
 * such as "kai luo".
 */
final class NameRules {
  private static final int SHORTEST_ALTERNATE = 4;

  private final WordLists words;
  private final Map<String, String> longForms = new LinkedHashMap<>();

  private NameRules(WordLists words) {
    this.words = words;
    for (String pair : words.list("long-form")) {
      int equals = pair.indexOf('=');
      longForms.put(
          pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
  }

  /** The rules of {@code naming.words}. */
  static NameRules load() {
    try (InputStream in = Objects.requireNonNull(
            NameRules.class.getResourceAsStream("naming.words"), "naming.words is missing");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Problems problems = new Problems();
      List<String> all = lines.lines().toList();
      WordLists lists =
          WordLists.read(List.of(KnowledgeReader.read("naming.words", all, problems)), problems);
      if (problems.hasErrors()) {
        throw new IllegalStateException("naming.words: " + problems.sorted());
      }
      return new NameRules(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> list(String name) {
    return words.list(name);
  }

  /** Adds the name of a draft, and its close spellings, to the draft's keys. */
  void own(Draft draft) {
    for (String key : spellings(draft.key())) {
      draft.keys.add(key);
    }
    String bare = withoutArticle(draft.key());
    if (!bare.isEmpty()) {
      draft.others.add(bare);
    }
  }

  /** Shows a draft under its English name from now on; the name before stays a key. */
  void rename(Draft draft, String english) {
    if (isEnglishForm(english) || english.length() == SHORTEST_ALTERNATE - 1) {
      draft.name = english;
      own(draft);
    }
  }

  /** Adds another name, of no known language, when its form is one that English reports use. */
  void other(Draft draft, String name) {
    for (String key : englishForms(name)) {
      if (!draft.keys.contains(key)) {
        draft.others.add(key);
      }
    }
  }

  /** Adds a name that a table gives as English: it counts as much as the name shown. */
  void english(Draft draft, String name) {
    draft.keys.addAll(englishForms(name));
  }

  private List<String> englishForms(String name) {
    List<String> forms = isEnglishForm(name) ? spellings(PlaceKey.of(name)) : new ArrayList<>();
    forms.removeIf(key -> key.length() < SHORTEST_ALTERNATE);
    return forms;
  }

  private List<String> spellings(String key) {
    List<String> all = new ArrayList<>();
    if (key.isEmpty() || words.list("no-place").contains(key)) {
      return all;
    }
    all.add(key);
    for (Map.Entry<String, String> form : longForms.entrySet()) {
      if (key.startsWith(form.getKey() + " ")) {
        all.add(form.getValue() + key.substring(form.getKey().length()));
      } else if (key.startsWith(form.getValue() + " ")) {
        all.add(form.getKey() + key.substring(form.getValue().length()));
      }
    }
    return all;
  }

  /** The name without its Arabic article, or empty when it has none. */
  String withoutArticle(String key) {
    int space = key.indexOf(' ');
    boolean article = space > 0
        && words.list("article").contains(key.substring(0, space))
        && key.length() - space > SHORTEST_ALTERNATE;
    return article ? key.substring(space + 1) : "";
  }

  /** The name of a region without the word for its rank, or the same. */
  String withoutType(String key) {
    for (String type : words.list("region-type")) {
      if (key.endsWith(" " + type)) {
        return key.substring(0, key.length() - type.length() - 1);
      }
      if (key.startsWith(type + " of ")) {
        return key.substring(type.length() + 4);
      }
    }
    return key;
  }

  static boolean isEnglishForm(String name) {
    if (name.length() < SHORTEST_ALTERNATE || name.length() > 40) {
      return false;
    }
    boolean small = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
          || Character.isDigit(c)
          || "(/,;:".indexOf(c) >= 0) {
        return false;
      }
      small |= Character.isLowerCase(c);
    }
    char first = name.charAt(0);
    boolean articled = name.matches("(al|el|as|ash|ad|an|ar|at|az)-\\p{Lu}.*");
    return small
        && (Character.isUpperCase(first) || articled || "\u2018'\u02bb".indexOf(first) >= 0);
  }
}
