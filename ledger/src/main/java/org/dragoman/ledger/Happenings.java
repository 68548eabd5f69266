package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of the world and the reports that tell of it. */
final class Happenings {
  private Happenings() {}

  /** How often the happenings of these events are told; nothing for an event that stands alone. */
  static Map<String, StoredEvent.Tellings> tellings(Connection connection, List<String> ids)
      throws SQLException {
    String sql =
        "SELECT e.happening, count(DISTINCT e.doc) AS reports, count(DISTINCT d.story) AS stories,"
            + " count(DISTINCT e.outlet) AS outlets, sum(1 + len(e.mentions) // 2) AS mentions,"
            + " min(e.published) AS first_report, max(e.published) AS last_report"
            + " FROM events e JOIN kept.documents d ON d.doc = e.doc"
            + " WHERE e.event IN (SELECT event FROM kept.same_events WHERE happening IN"
            + " (SELECT happening FROM kept.same_events WHERE event IN (SELECT unnest(?::VARCHAR[]))))"
            + " GROUP BY e.happening";
    Map<String, StoredEvent.Tellings> tellings = new LinkedHashMap<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(ids));
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
}
