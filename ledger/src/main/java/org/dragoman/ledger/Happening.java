package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.event.Count;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;

/**
 * One event of the world, told by one report or several.
 *
 * @param id the id of the event of its first report
 * @param tellings the events of the reports, the earliest report first
 */
public record Happening(String id, List<StoredEvent> tellings) {
  public Happening {
    tellings = List.copyOf(tellings);
  }

  /**
   * What reports tell differently: one field, its values side by side, and who tells each.
   *
   * @param field killed, injured, …, place, date, source, target, factuality
   */
  public record Difference(String field, Map<String, List<String>> values) {}

  /** The fields in which the tellings differ; a report that does not say differs from none. */
  public List<Difference> differences() {
    Map<String, Map<String, List<String>>> fields = new TreeMap<>();
    for (StoredEvent telling : tellings) {
      values(telling)
          .forEach((field, value) -> fields
              .computeIfAbsent(field, f -> new LinkedHashMap<>())
              .computeIfAbsent(value, v -> new ArrayList<>())
              .add(voice(telling)));
    }
    List<Difference> differences = new ArrayList<>();
    fields.forEach((field, values) -> {
      if (values.size() > 1) {
        differences.add(new Difference(field, values));
      }
    });
    return differences;
  }

  private static Map<String, String> values(StoredEvent telling) {
    Map<String, String> values = new LinkedHashMap<>();
    telling.event().setting().counts().forEach((what, count) -> values.put(what, range(count)));
    telling.event().setting().place().map(Place::name).ifPresent(p -> values.put("place", p));
    String day = telling.event().setting().date().iso();
    if (!day.isEmpty() && !telling.event().setting().dateWords().isEmpty()) {
      values.put("date", day);
    }
    side("source", telling.event().sources(), values);
    side("target", telling.event().targets(), values);
    values.put("factuality", telling.event().claim().factuality().name().toLowerCase(Locale.ROOT));
    return values;
  }

  private static void side(String field, List<Participant> side, Map<String, String> values) {
    List<String> codes = side.stream()
        .map(p -> (p.code().country() + " " + p.code().sector()).strip())
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
    if (!codes.isEmpty()) {
      values.put(field, String.join(" + ", codes));
    }
  }

  /** Who answers for it: whom the report quotes, else its outlet, else the report. */
  private static String voice(StoredEvent telling) {
    String outlet = telling.report().outlet().isEmpty()
        ? telling.report().doc()
        : telling.report().outlet();
    return telling
        .event()
        .claim()
        .attribution()
        .map(who -> (who.name().isEmpty() ? who.text() : who.name()) + ", " + outlet)
        .orElse(outlet);
  }

  /** "12", "12-15", "12+". */
  static String range(Count count) {
    if (count.min() == count.max()) {
      return String.valueOf(count.min());
    }
    return count.max() == Long.MAX_VALUE ? count.min() + "+" : count.min() + "-" + count.max();
  }
}
