package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.same.Groups;
import org.dragoman.same.Index;
import org.dragoman.same.Telling;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Finds the events of the world behind the events of new reports. From each new event on it follows
 * "is the same as" until nothing is added, and groups what it has then anew: so the result depends on
 * the reports alone, not on when each of them came.
 */
final class Comparing {
  private final DuckDBConnection connection;
  private final Tellings tellings;
  private final Index index = new Index();
  private final Set<String> loaded = new HashSet<>();

  Comparing(DuckDBConnection connection) {
    this.connection = connection;
    this.tellings = new Tellings(connection);
  }

  /** Compares some waiting reports; gives how many. */
  static int some(DuckDBConnection connection, int most) throws SQLException {
    List<String> docs = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT u.doc FROM (SELECT DISTINCT doc FROM kept.uncompared) u"
                + " LEFT JOIN kept.documents d ON d.doc = u.doc"
                + " ORDER BY d.published NULLS FIRST, u.doc LIMIT " + most,
            List.of());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        docs.add(row.getString(1));
      }
    }
    if (!docs.isEmpty()) {
      new Comparing(connection).compare(docs);
    }
    return docs.size();
  }

  private void compare(List<String> docs) throws SQLException {
    List<Telling> fresh = tellings.of(docs);
    Map<String, Map<String, Double>> neighbours = new HashMap<>();
    Map<String, Telling> met = new HashMap<>();
    Deque<Telling> open = new ArrayDeque<>(fresh);
    while (!open.isEmpty()) {
      Telling telling = open.remove();
      if (met.putIfAbsent(telling.event(), telling) != null) {
        continue;
      }
      loadAround(telling.day().first());
      Map<String, Double> same = index.same(telling);
      neighbours.put(telling.event(), same);
      for (String other : same.keySet()) {
        Telling next = index.all().get(other);
        if (next != null) {
          open.add(next);
        }
      }
    }
    write(met.keySet(), Groups.of(met, neighbours));
    Sql.run(
        connection, "DELETE FROM kept.uncompared WHERE doc IN (SELECT unnest(?::VARCHAR[]))", docs);
  }

  /** A month at a time, and the neighbour where the days of a month's end reach into it. */
  private void loadAround(Optional<LocalDate> day) throws SQLException {
    if (day.isEmpty()) {
      if (loaded.add("undated")) {
        index.add(tellings.undated());
      }
      return;
    }
    for (LocalDate near : List.of(
        day.get().minusDays(Tellings.AROUND), day.get(), day.get().plusDays(Tellings.AROUND))) {
      YearMonth month = YearMonth.from(near);
      if (loaded.add(month.toString())) {
        index.add(tellings.within(month.atDay(1), month.atEndOfMonth()));
      }
    }
  }

  private void write(Set<String> met, List<Set<String>> groups) throws SQLException {
    Sql.run(
        connection,
        "DELETE FROM kept.same_events WHERE event IN (SELECT unnest(?::VARCHAR[]))",
        List.copyOf(new TreeSet<>(met)));
    try (DuckDBAppender rows = connection.createAppender("kept", "same_events")) {
      for (Set<String> group : groups) {
        String first = Groups.first(tellings.published(group));
        for (String event : group) {
          rows.beginRow();
          rows.append(event);
          rows.append(first);
          rows.endRow();
        }
      }
    }
  }

  /** Reports whose events have to be compared again, with all that were joined to them. */
  static void again(Connection connection, List<String> docs) throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO kept.uncompared SELECT DISTINCT e.doc FROM events e WHERE e.doc IN (SELECT"
            + " unnest(?::VARCHAR[])) OR e.event IN (SELECT event FROM kept.same_events WHERE"
            + " happening IN (SELECT s.happening FROM kept.same_events s JOIN events x ON x.event"
            + " = s.event WHERE x.doc IN (SELECT unnest(?::VARCHAR[]))))",
        docs,
        docs);
    Sql.run(
        connection,
        "DELETE FROM kept.same_events WHERE happening IN (SELECT s.happening FROM kept.same_events"
            + " s JOIN events x ON x.event = s.event WHERE x.doc IN (SELECT"
            + " unnest(?::VARCHAR[])))",
        docs);
  }
}
