package org.dragoman.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lists of the {@code words} files: {@code words NAME} with {@code means a | b | @other-list}.
 * Words are lower case lemmas, or phrases of them. Immutable.
 */
public final class WordLists {
  private final Map<String, Set<String>> lists;

  private WordLists(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  public static WordLists read(List<KnowledgeFile> files, Problems problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (KnowledgeFile file : files) {
      if (file.kind().equals("words")) {
        for (Entry entry : file.entries()) {
          // The last list of a name is the one that counts: a user's replaces the built-in one.
          entries.put(entry.name().text(), entry);
        }
      }
    }
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      Set<String> words = new LinkedHashSet<>();
      collect(entry, entries, words, problems, 0);
      lists.put(entry.name().text(), Set.copyOf(words));
    }
    return new WordLists(lists);
  }

  private static void collect(
      Entry entry, Map<String, Entry> entries, Set<String> words, Problems problems, int depth) {
    for (Value word : entry.alternatives("means")) {
      if (!word.text().startsWith("@")) {
        words.add(word.text().toLowerCase(Locale.ROOT));
        continue;
      }
      Entry other = entries.get(word.text().substring(1));
      if (other == null) {
        problems.error(
            "K021",
            word.where(),
            "no word list named '" + word.text().substring(1) + "'",
            Problems.didYouMean(word.text().substring(1), entries.keySet()));
      } else if (depth < 8) {
        collect(other, entries, words, problems, depth + 1);
      }
    }
  }

  /**
   * The words of a list.
   *
   * @throws IllegalArgumentException when the knowledge has no such list
   */
  public Set<String> list(String name) {
    Set<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalArgumentException("the knowledge has no word list named '" + name + "'");
    }
    return words;
  }

  /**
   * The sector that a list of one word names, in capitals as in codes.
   *
   * @throws IllegalArgumentException when the knowledge has no such list
   */
  public String sector(String name) {
    return list(name).iterator().next().toUpperCase(Locale.ROOT);
  }

  public boolean has(String name) {
    return lists.containsKey(name);
  }

  public Set<String> names() {
    return lists.keySet();
  }
}
