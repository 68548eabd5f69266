package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A filter as conditions of SQL on events {@code e}. Values are always parameters. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Stands for the participants of the machine's or of the corrected events. */
  private static final String PEOPLE = "{participants}";

  /** Mean radius of the earth, km (IUGG). */
  private static final double EARTH = 6371.0;

  static Where of(Filter filter) {
    Where where = new Where();
    where.people(filter);
    where.what(filter);
    where.when(filter);
    where.place(filter);
    where.rest(filter);
    return where;
  }

  void add(String condition, Object... more) {
    conditions.add(condition);
    values.addAll(List.of(more));
  }

  /** " WHERE …", or nothing, of conditions on tables other than the events. */
  String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  /** Whether there is no condition. */
  boolean isEverything() {
    return conditions.isEmpty();
  }

  List<Object> values() {
    return List.copyOf(values);
  }

  /**
   * The events {@code e} for which all conditions hold, to stand after FROM; without their happening. The
   * conditions stand in both halves, the machine's events and those that people changed: asked of the
   * view of both, the database reads far more. Its values are {@link #eventValues}.
   */
  String events() {
    String both = conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    return "(SELECT e.* FROM (SELECT *, false AS corrected FROM kept.events) e WHERE NOT EXISTS"
        + " (SELECT 1 FROM kept.set_aside a WHERE a.event = e.event)"
        + both.replace(PEOPLE, "kept.participants")
        + " UNION ALL SELECT e.* FROM (SELECT *, true AS corrected FROM kept.corrected_events) e"
        + " WHERE true" + both.replace(PEOPLE, "kept.corrected_participants") + ") e";
  }

  /** The values of {@link #events} and then those of other conditions. */
  List<Object> and(Where other) {
    List<Object> all = eventValues();
    all.addAll(other.values);
    return all;
  }

  List<Object> eventValues() {
    List<Object> twice = new ArrayList<>(values);
    twice.addAll(values);
    return twice;
  }

  private void people(Filter filter) {
    side("side = 'source'", filter.sources());
    side("side = 'target'", filter.targets());
    side("side IN ('source', 'target')", filter.actors());
  }

  private void side(String side, List<String> actors) {
    if (actors.isEmpty()) {
      return;
    }
    List<String> either = new ArrayList<>();
    List<Object> of = new ArrayList<>();
    for (String actor : actors) {
      either.add(ActorPattern.of(actor).condition(of));
    }
    add(
        "e.event IN (SELECT event FROM " + PEOPLE + " WHERE "
            + side
            + " AND ("
            + String.join(" OR ", either)
            + "))",
        of.toArray());
  }

  private void what(Filter filter) {
    in("e.type", filter.types().stream().map(Enum::name).toList());
    in("e.mode", filter.modes());
    in("e.factuality", filter.factuality().stream().map(Enum::name).toList());
    in("e.outlet", filter.outlets());
    in("e.doc", filter.documents());
    in("e.event", filter.ids());
    if (!filter.quads().isEmpty()) {
      in("CAST(e.quad AS VARCHAR)", filter.quads().stream().map(String::valueOf).toList());
    }
    if (!filter.contexts().isEmpty()) {
      add("list_has_any(e.contexts, ?::VARCHAR[])", filter.contexts());
    }
    if (!filter.cameo().isEmpty()) {
      String either = String.join(
          " OR ", filter.cameo().stream().map(c -> "starts_with(e.cameo, ?)").toList());
      add("(" + either + ")", filter.cameo().toArray());
    }
  }

  private void in(String column, List<String> among) {
    if (among.size() == 1) {
      add(column + " = ?", among.get(0));
    } else if (!among.isEmpty()) {
      add(column + " IN (SELECT unnest(?::VARCHAR[]))", among);
    }
  }

  private void when(Filter filter) {
    filter.from().ifPresent(day -> add("e.last_day >= ?", day));
    filter.to().ifPresent(day -> add("e.first_day <= ?", day));
    filter.publishedFrom().ifPresent(day -> add("e.published >= ?", day));
    filter.publishedTo().ifPresent(day -> add("e.published <= ?", day));
  }

  private void place(Filter filter) {
    if (!filter.places().isEmpty()) {
      List<String> lower =
          filter.places().stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
      add(
          "(e.place_country IN (SELECT unnest(?::VARCHAR[]))"
              + " OR lower(e.place) IN (SELECT unnest(?::VARCHAR[]))"
              + " OR lower(e.place_admin1) IN (SELECT unnest(?::VARCHAR[])))",
          filter.places(),
          lower,
          lower);
    }
    filter.box().ifPresent(this::box);
    filter.near().ifPresent(this::near);
  }

  private void box(Filter.Box box) {
    add("e.lat BETWEEN ? AND ?", box.south(), box.north());
    String meridians =
        box.west() <= box.east() ? "e.lon BETWEEN ? AND ?" : "(e.lon >= ? OR e.lon <= ?)";
    add(meridians, box.west(), box.east());
  }

  /** The great circle by the haversine formula, behind a band of latitude that is quick to test. */
  private void near(Filter.Near near) {
    double band = Math.toDegrees(near.kilometres() / EARTH);
    add("e.lat BETWEEN ? AND ?", near.lat() - band, near.lat() + band);
    add(
        "2 * " + EARTH + " * asin(least(1, sqrt(pow(sin(radians(e.lat - ?) / 2), 2) +"
            + " cos(radians(?)) * cos(radians(e.lat)) * pow(sin(radians(e.lon - ?) /"
            + " 2), 2)))) <= ?",
        near.lat(),
        near.lat(),
        near.lon(),
        near.kilometres());
  }

  private void rest(Filter filter) {
    bool("e.background", filter.background());
    bool("e.corrected", filter.corrected());
    if (filter.confidence() > 0) {
      add("e.confidence >= ?", filter.confidence());
    }
    if (filter.once()) {
      add("e.event NOT IN (SELECT event FROM kept.same_events WHERE happening <> event)");
    }
    if (!filter.text().isBlank()) {
      Where words = new Where();
      Words.condition(filter.text(), "s.folded", words);
      add(
          "(e.doc, e.sentence) IN (SELECT (s.doc, s.sentence) FROM sentences s" + words.sql() + ")",
          words.values.toArray());
    }
  }

  private void bool(String column, Optional<Boolean> wanted) {
    wanted.ifPresent(value -> add(value ? column : "NOT " + column));
  }
}
