package org.dragoman.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts tellings together: the surest pairs first, and never two that contradict each other. Depends
 * only on what is given, not on its order.
 */
public final class Groups {
  private Groups() {}

  private record Pair(Telling a, Telling b, double score) {}

  /**
   * Groups of two and more, by the ids of their events.
   *
   * @param neighbours for each event the events it is the same as; both ways
   */
  public static List<Set<String>> of(
      Map<String, Telling> tellings, Map<String, Map<String, Double>> neighbours) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (Pair pair : surestFirst(tellings, neighbours)) {
      Set<String> a = groups.computeIfAbsent(pair.a().event(), e -> new TreeSet<>(Set.of(e)));
      Set<String> b = groups.computeIfAbsent(pair.b().event(), e -> new TreeSet<>(Set.of(e)));
      if (a != b && agree(a, b, tellings)) {
        a.addAll(b);
        b.forEach(event -> groups.put(event, a));
      }
    }
    Map<String, Set<String>> byFirst = new TreeMap<>();
    for (Set<String> group : groups.values()) {
      if (group.size() > 1) {
        byFirst.put(group.iterator().next(), group);
      }
    }
    return List.copyOf(byFirst.values());
  }

  /**
   * The event that a group is called by: that of the earliest report.
   *
   * @param published the days of the reports of a group's events
   */
  public static String first(Map<String, Optional<LocalDate>> published) {
    return published.entrySet().stream()
        .min(Comparator.comparing(
                (Map.Entry<String, Optional<LocalDate>> e) -> e.getValue().orElse(LocalDate.MAX))
            .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static List<Pair> surestFirst(
      Map<String, Telling> tellings, Map<String, Map<String, Double>> neighbours) {
    List<Pair> pairs = new ArrayList<>();
    neighbours.forEach((event, others) -> others.forEach((other, score) -> {
      Telling a = tellings.get(event);
      Telling b = tellings.get(other);
      if (a != null && b != null && event.compareTo(other) < 0) {
        pairs.add(new Pair(a, b, score));
      }
    }));
    pairs.sort(Comparator.comparingDouble((Pair p) -> -p.score())
        .thenComparing(p -> p.a().event())
        .thenComparing(p -> p.b().event()));
    return pairs;
  }

  /** No pair contradicts, and at most one pair in three differs in who or how many. */
  private static boolean agree(Set<String> a, Set<String> b, Map<String, Telling> tellings) {
    int differing = 0;
    for (String one : a) {
      for (String other : b) {
        Telling first = tellings.get(one);
        Telling second = tellings.get(other);
        if (first == null
            || second == null
            || Verdict.contradiction(first, second).isPresent()) {
          return false;
        }
        differing += Verdict.difference(first, second).isPresent() ? 1 : 0;
      }
    }
    return differing * 3 <= a.size() * b.size();
  }
}
