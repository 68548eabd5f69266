package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;

/**
 * An event that coding anew changed. At least one of the two is there.
 *
 * @param before empty when it appeared
 * @param after empty when it vanished
 * @param changes the fields that differ: old and new
 */
public record Recoded(
    Optional<StoredEvent> before, Optional<StoredEvent> after, Map<String, String> changes) {

  /** What differs between two codings of the same reports; events are matched by their words. */
  static List<Recoded> between(List<StoredEvent> before, List<StoredEvent> after) {
    Map<String, List<StoredEvent>> old = new LinkedHashMap<>();
    before.forEach(e -> old.computeIfAbsent(words(e), w -> new ArrayList<>()).add(e));
    List<Recoded> recoded = new ArrayList<>();
    for (StoredEvent event : after) {
      List<StoredEvent> there = old.getOrDefault(words(event), new ArrayList<>());
      if (there.isEmpty()) {
        recoded.add(new Recoded(Optional.empty(), Optional.of(event), Map.of()));
        continue;
      }
      StoredEvent same = there.stream()
          .filter(e -> e.event().id().equals(event.event().id()))
          .findFirst()
          .orElse(there.get(0));
      there.remove(same);
      Map<String, String> changes = changes(same.event(), event.event());
      if (!changes.isEmpty()) {
        recoded.add(new Recoded(Optional.of(same), Optional.of(event), changes));
      }
    }
    old.values()
        .forEach(gone -> gone.forEach(
            e -> recoded.add(new Recoded(Optional.of(e), Optional.empty(), Map.of()))));
    return recoded;
  }

  private static String words(StoredEvent event) {
    return event.report().doc() + " " + event.event().evidence().trigger();
  }

  private static Map<String, String> changes(Event before, Event after) {
    Map<String, String> old = fields(before);
    Map<String, String> changes = new LinkedHashMap<>();
    fields(after).forEach((field, value) -> {
      String was = old.getOrDefault(field, "");
      if (!was.equals(value)) {
        changes.put(
            field,
            (was.isEmpty() ? "\u2013" : was) + " => " + (value.isEmpty() ? "\u2013" : value));
      }
    });
    return changes;
  }

  private static Map<String, String> fields(Event event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", (event.what().type() + " " + event.what().mode()).strip());
    fields.put("cameo", event.what().cameo().digits());
    fields.put("source", side(event.sources()));
    fields.put("target", side(event.targets()));
    fields.put("factuality", event.claim().factuality().name());
    fields.put("date", event.setting().date().iso());
    fields.put("place", event.setting().place().map(Place::name).orElse(""));
    fields.put(
        "counts",
        new TreeMap<>(event.setting().counts())
            .entrySet().stream()
                .map(c -> c.getKey() + " " + Happening.range(c.getValue()))
                .collect(Collectors.joining(", ")));
    fields.put("background", String.valueOf(event.setting().background()));
    return fields;
  }

  private static String side(List<Participant> side) {
    return side.stream()
        .map(p -> (p.code() + " " + p.name()).strip())
        .collect(Collectors.joining(" + "));
  }

  /** The rule responsible: the one that fires now, else the one that fired. */
  public String rule() {
    return after.or(() -> before).map(e -> e.event().evidence().rule()).orElse("");
  }
}
