package org.dragoman.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dragoman.actor.NameUse;

/** Counts names over an archive. Not thread-safe; the stories must come in order to give the same answer again. */
final class NameCensus {
  private final int sentences;
  private final Map<String, Counted> names = new HashMap<>();

  /** What is known of one name. */
  static final class Counted {
    private final String name;
    private int uses;
    private int stories;
    private String lastStory = "";
    private final Map<NameUse.How, Integer> how = new EnumMap<>(NameUse.How.class);
    private final Map<String, Integer> meanings = new TreeMap<>();
    private final List<NameUse> shown = new ArrayList<>();

    private Counted(String name) {
      this.name = name;
    }

    private void add(String story, NameUse use, int sentences) {
      uses++;
      how.merge(use.how(), 1, Integer::sum);
      if (!use.meaning().isEmpty()) {
        meanings.merge(use.meaning(), 1, Integer::sum);
      }
      if (!story.equals(lastStory)) {
        stories++;
        lastStory = story;
        if (shown.size() < sentences) {
          shown.add(use);
        }
      }
    }

    String name() {
      return name;
    }

    int uses() {
      return uses;
    }

    int stories() {
      return stories;
    }

    List<NameUse> shown() {
      return shown;
    }

    int times(NameUse.How wanted) {
      return how.getOrDefault(wanted, 0);
    }

    /** "known 12, context 3". */
    String ways() {
      List<String> ways = new ArrayList<>();
      how.forEach((way, count) -> ways.add(way.name().toLowerCase(Locale.ROOT) + " " + count));
      return String.join(", ", ways);
    }

    /** The likeliest meanings, with their counts when there are several. */
    String meaning(int most) {
      List<Map.Entry<String, Integer>> sorted = new ArrayList<>(meanings.entrySet());
      sorted.sort(Map.Entry.<String, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey()));
      if (sorted.size() == 1) {
        return sorted.get(0).getKey();
      }
      List<String> words = new ArrayList<>();
      for (Map.Entry<String, Integer> entry : sorted.subList(0, Math.min(most, sorted.size()))) {
        words.add(entry.getKey() + " (" + entry.getValue() + ")");
      }
      return String.join("; ", words);
    }
  }

  /**
   * An empty census.
   *
   * @param sentences how many sentences of a name to keep
   */
  NameCensus(int sentences) {
    this.sentences = sentences;
  }

  void add(NameUse.Of story) {
    for (NameUse use : story.uses()) {
      names.computeIfAbsent(use.name(), Counted::new).add(story.story(), use, sentences);
    }
  }

  int uses() {
    return names.values().stream().mapToInt(Counted::uses).sum();
  }

  int times(NameUse.How how) {
    return names.values().stream().mapToInt(c -> c.times(how)).sum();
  }

  /** All names, the most frequent first. */
  List<Counted> all(int most) {
    return top(c -> true, Comparator.comparingInt(Counted::uses), most);
  }

  /** Names that at least once were not in the knowledge, by how often, the most frequent first. */
  List<Counted> unresolved(int most) {
    return top(c -> missed(c) > 0, Comparator.comparingInt(NameCensus::missed), most);
  }

  /** Names that the knowledge has, the most frequent first. */
  List<Counted> resolved(int most) {
    return top(
        c -> c.times(NameUse.How.KNOWN) > 0,
        Comparator.comparingInt(c -> c.times(NameUse.How.KNOWN)),
        most);
  }

  private static int missed(Counted counted) {
    return counted.uses() - counted.times(NameUse.How.KNOWN);
  }

  private List<Counted> top(Predicate<Counted> of, Comparator<Counted> by, int most) {
    return names.values().stream()
        .filter(of)
        .sorted(by.reversed().thenComparing(Counted::name))
        .limit(most)
        .toList();
  }
}
