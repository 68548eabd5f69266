package org.dragoman.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes stories of documents and their pairs of copies. A document that holds two stories, as a round-up
 * does, goes with the one it holds more of and does not tie the two together.
 */
public final class Stories {
  private final Map<String, Carrier> carriers = new TreeMap<>();
  private final Map<String, List<Pair>> pairs = new HashMap<>();
  private final Wires wires;

  private Stories(Collection<Carrier> all, Collection<Pair> copies, Wires wires) {
    this.wires = wires;
    all.forEach(d -> carriers.put(d.id(), d));
    for (Pair pair : copies) {
      if (pair.likeness() == Likeness.COPY) {
        pairs.computeIfAbsent(pair.one(), id -> new ArrayList<>()).add(pair);
        pairs.computeIfAbsent(pair.other(), id -> new ArrayList<>()).add(pair);
      }
    }
  }

  /**
   * Every document is in exactly one story; stories by the id of their original. The story of a document
   * depends only on those that pairs of copies lead to from it.
   */
  public static List<Story> of(Collection<Carrier> carriers, Collection<Pair> pairs, Wires wires) {
    return new Stories(carriers, pairs, wires).stories();
  }

  private List<Story> stories() {
    Map<String, String> above = new HashMap<>();
    for (String id : carriers.keySet()) {
      for (Pair pair : pairs.getOrDefault(id, List.of())) {
        if (ties(pair)) {
          String one = root(pair.one(), above);
          String other = root(pair.other(), above);
          if (!one.equals(other)) {
            above.put(
                one.compareTo(other) < 0 ? other : one, one.compareTo(other) < 0 ? one : other);
          }
        }
      }
    }
    Map<String, List<Carrier>> groups = new TreeMap<>();
    for (Carrier carrier : carriers.values()) {
      groups.computeIfAbsent(root(carrier.id(), above), r -> new ArrayList<>()).add(carrier);
    }
    List<Story> stories = new ArrayList<>();
    for (List<Carrier> group : groups.values()) {
      group.sort(this::originalFirst);
      List<Carrier> copies = new ArrayList<>(group.subList(1, group.size()));
      copies.sort(Comparator.comparing(Carrier::id));
      stories.add(new Story(group.get(0), copies));
    }
    stories.sort(Comparator.comparing(s -> s.original().id()));
    return stories;
  }

  private static String root(String id, Map<String, String> above) {
    String at = id;
    while (above.containsKey(at)) {
      at = above.get(at);
    }
    return at;
  }

  /** Whether neither of both holds another text than this pair's. */
  private boolean ties(Pair pair) {
    return main(pair.one()).contains(pair.other()) && main(pair.other()).contains(pair.one());
  }

  /** The partners of a document that carry the text it holds most of. */
  private Set<String> main(String id) {
    Map<String, Integer> shared = new TreeMap<>();
    for (Pair pair : pairs.getOrDefault(id, List.of())) {
      shared.put(pair.partner(id), pair.shared());
    }
    Set<String> best = Set.of();
    int most = -1;
    Set<String> left = new TreeSet<>(shared.keySet());
    while (!left.isEmpty()) {
      Set<String> group = connected(left.iterator().next(), left);
      left.removeAll(group);
      int weight = group.stream().mapToInt(shared::get).max().orElse(0);
      if (weight > most) {
        most = weight;
        best = group;
      }
    }
    return best;
  }

  /** Those of {@code among} that are tied to the first by pairs inside of {@code among}. */
  private Set<String> connected(String first, Set<String> among) {
    Set<String> found = new TreeSet<>(Set.of(first));
    List<String> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      for (Pair pair : pairs.getOrDefault(id, List.of())) {
        String partner = pair.partner(id);
        if (among.contains(partner) && found.add(partner)) {
          open.add(partner);
        }
      }
    }
    return found;
  }

  private int originalFirst(Carrier a, Carrier b) {
    return Comparator.<Carrier, Boolean>comparing(d -> !wires.has(d.outlet()))
        .thenComparing(d -> d.published().orElse(LocalDate.MAX))
        .thenComparing(d -> -d.length())
        .thenComparing(Carrier::id)
        .compare(a, b);
  }
}
