package org.dragoman.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tellings that one can be the same as: of one type, some days apart, with a heavy word of
 * the report in common. Not thread-safe.
 */
public final class Index {
  /** Words looked up: two reports on one matter share one of their twelve heaviest. */
  private static final int LOOKED_UP = 20;

  /** Days of one block: two days that are near stand in one block or in neighbouring ones. */
  private static final int BLOCK = Verdict.REPORTED_APART + 1;

  /** The block of tellings without a day. */
  private static final long UNDATED = Long.MIN_VALUE;

  /**
   * Where tellings that can be the same meet.
   *
   * @param type PLOVER type
   * @param word a heavy word of the report, as a hash
   * @param block number of some days in a row
   */
  public record Meeting(String type, int word, long block) {}

  private final Map<String, Telling> all = new LinkedHashMap<>();
  private final Map<Meeting, List<Telling>> met = new HashMap<>();

  /** Where a telling goes: two that can be the same have one meeting in common at least. */
  public static List<Meeting> meetings(Telling telling) {
    Optional<LocalDate> day = telling.day().first();
    long block = day.map(d -> Math.floorDiv(d.toEpochDay(), (long) BLOCK)).orElse(UNDATED);
    List<Meeting> meetings = new ArrayList<>();
    for (int word : telling.act().report().heaviest(LOOKED_UP)) {
      meetings.add(new Meeting(telling.act().type(), word, block));
      if (day.isPresent()) {
        meetings.add(new Meeting(telling.act().type(), word, block + 1));
      }
    }
    return meetings;
  }

  /** How sure it is that two tellings that met are one event; empty when they are two. */
  public static Optional<Double> same(Telling a, Telling b) {
    if (!isNear(a, b)) {
      return Optional.empty();
    }
    Verdict verdict = Verdict.of(a, b);
    return verdict.same() ? Optional.of(verdict.score()) : Optional.empty();
  }

  public void add(Collection<Telling> tellings) {
    for (Telling telling : tellings) {
      if (all.putIfAbsent(telling.event(), telling) == null) {
        for (Meeting meeting : meetings(telling)) {
          met.computeIfAbsent(meeting, m -> new ArrayList<>()).add(telling);
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
    Set<String> seen = new HashSet<>();
    for (Meeting meeting : meetings(telling)) {
      for (Telling other : met.getOrDefault(meeting, List.of())) {
        if (seen.add(other.event())) {
          same(telling, other).ifPresent(score -> same.put(other.event(), score));
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
