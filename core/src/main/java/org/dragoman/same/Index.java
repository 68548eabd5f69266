package org.dragoman.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the tellings that one can be the same as: of one type, some days apart, with a heavy word of
 * the report in common. Not thread-safe.
 */
public final class Index {
  /** Words looked up: two reports on one matter share one of their twelve heaviest. */
  private static final int LOOKED_UP = 20;

  private record Key(String type, int word) {}

  private final Map<String, Telling> all = new LinkedHashMap<>();
  private final Map<Key, List<Telling>> byWord = new HashMap<>();

  public void add(Collection<Telling> tellings) {
    for (Telling telling : tellings) {
      if (all.putIfAbsent(telling.event(), telling) == null) {
        for (int word : telling.act().report().heaviest(LOOKED_UP)) {
          byWord
              .computeIfAbsent(new Key(telling.act().type(), word), k -> new ArrayList<>())
              .add(telling);
        }
      }
    }
  }

  public Map<String, Telling> all() {
    return all;
  }

  /** The events that a telling is the same as, with how sure that is. */
  public Map<String, Double> same(Telling telling) {
    Map<String, Double> same = new LinkedHashMap<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (int word : telling.act().report().heaviest(LOOKED_UP)) {
      for (Telling other : byWord.getOrDefault(new Key(telling.act().type(), word), List.of())) {
        if (isNear(telling, other) && seen.put(other.event(), true) == null) {
          Verdict verdict = Verdict.of(telling, other);
          if (verdict.same()) {
            same.put(other.event(), verdict.score());
          }
        }
      }
    }
    return same;
  }

  private static boolean isNear(Telling a, Telling b) {
    Optional<LocalDate> first = a.day().first();
    Optional<LocalDate> second = b.day().first();
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() && second.isEmpty();
    }
    return Math.abs(first.get().toEpochDay() - second.get().toEpochDay()) <= Verdict.REPORTED_APART;
  }
}
