package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.same.Telling;
import org.dragoman.same.Verdict;

/** One event of the world and the reports that tell of it. */
final class Happenings {
  private Happenings() {}

  /**
   * How often the happenings of these events are told, by their ids; nothing for an event that stands
   * alone.
   *
   * @param copied those of the events whose report has copies
   */
  static Map<String, StoredEvent.Tellings> tellings(
      Connection connection, List<String> ids, Set<String> copied) throws SQLException {
    // Step by step, with the ids written out: joined in one query, the database reads all of its
    // tables.
    List<String> happenings =
        ids("SELECT DISTINCT happening FROM kept.same_events WHERE ", "event", ids, connection);
    Set<String> events = new TreeSet<>(copied);
    if (!happenings.isEmpty()) {
      events.addAll(
          ids("SELECT event FROM kept.same_events WHERE ", "happening", happenings, connection));
    }
    if (events.isEmpty()) {
      return Map.of();
    }
    Sql.Among some = Sql.among("e.event", List.copyOf(events));
    String sql = "WITH told AS MATERIALIZED (SELECT e.happening, e.mentions, d.story FROM events e"
        + " JOIN kept.documents d ON d.doc = e.doc WHERE " + some.condition() + "),"
        + " reports AS MATERIALIZED (SELECT doc, story, outlet, published FROM kept.documents"
        + " WHERE story IN (SELECT story FROM told)) SELECT t.happening,"
        + " count(DISTINCT r.doc) AS reports, count(DISTINCT t.story) AS stories,"
        + " count(DISTINCT r.outlet) AS outlets, sum(1 + len(t.mentions) // 2) AS mentions,"
        + " min(r.published) AS first_report, max(r.published) AS last_report"
        + " FROM told t JOIN reports r ON r.story = t.story GROUP BY t.happening";
    Map<String, StoredEvent.Tellings> tellings = new LinkedHashMap<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        tellings.put(
            row.getString("happening"),
            new StoredEvent.Tellings(
                row.getInt("reports"),
                row.getInt("stories"),
                row.getInt("outlets"),
                row.getInt("mentions"),
                EventReader.day(row, "first_report"),
                EventReader.day(row, "last_report")));
      }
    }
    return tellings;
  }

  private static List<String> ids(
      String select, String column, List<String> among, Connection connection) throws SQLException {
    Sql.Among some = Sql.among(column, among);
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement =
            Sql.prepare(connection, select + some.condition(), some.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  /** The events that are one with this one, itself included, the earliest report first. */
  static List<String> of(Connection connection, String event) throws SQLException {
    List<String> events = new ArrayList<>();
    String sql = "SELECT e.event FROM events e WHERE e.event = ? OR e.event IN"
        + " (SELECT event FROM kept.same_events WHERE happening IN"
        + " (SELECT happening FROM kept.same_events WHERE event = ?))"
        + " ORDER BY e.published NULLS LAST, e.event";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(event, event));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        events.add(row.getString(1));
      }
    }
    return events;
  }

  /** Why two events are one or two; empty when one of them is not there. */
  static Optional<WhySame> why(Connection connection, String a, String b) throws SQLException {
    List<String> group = of(connection, a);
    boolean joined = group.contains(b);
    Map<String, Telling> tellings = new LinkedHashMap<>();
    for (Telling telling : new Tellings(connection).these(joined ? group : List.of(a, b))) {
      tellings.put(telling.event(), telling);
    }
    Telling first = tellings.get(a);
    Telling second = tellings.get(b);
    if (first == null || second == null) {
      return Optional.empty();
    }
    return Optional.of(new WhySame(
        joined, Verdict.of(first, second), joined ? path(first, b, tellings) : List.of()));
  }

  /** The shortest way from one to the other over tellings that are the same by themselves. */
  private static List<String> path(Telling from, String to, Map<String, Telling> group) {
    Map<String, String> before = new LinkedHashMap<>();
    before.put(from.event(), "");
    Deque<Telling> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      Telling telling = open.remove();
      for (Telling other : group.values()) {
        if (!before.containsKey(other.event()) && Verdict.of(telling, other).same()) {
          before.put(other.event(), telling.event());
          open.add(other);
        }
      }
    }
    Deque<String> way = new ArrayDeque<>();
    for (String at = before.containsKey(to) ? to : ""; !at.isEmpty(); ) {
      way.addFirst(at);
      at = before.getOrDefault(at, "");
    }
    return List.copyOf(way);
  }
}
