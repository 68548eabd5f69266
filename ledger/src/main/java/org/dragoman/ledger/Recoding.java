package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.table.Run;
import org.duckdb.DuckDBConnection;

/** Reports coded by another engine or other knowledge, coded anew in place. */
final class Recoding {
  private final DuckDBConnection connection;
  private final boolean keepText;

  Recoding(DuckDBConnection connection, boolean keepText) {
    this.connection = connection;
    this.keepText = keepText;
  }

  private static final String REPORT =
      "SELECT d.doc, d.title, d.text, d.published, d.outlet, d.url FROM kept.documents d";

  /**
   * Originals that another run coded, and those that wait to be coded; some at a time, in the order of
   * their ids.
   */
  static List<Document> stale(DuckDBConnection connection, Run run, String after, int most)
      throws SQLException {
    return documents(
        connection,
        REPORT + " JOIN kept.runs r ON r.run = d.run WHERE d.doc = d.story AND (d.run <> ? OR d.doc"
            + " IN (SELECT doc FROM kept.uncoded)) AND r.kind = ? AND d.text IS NOT NULL AND d.doc"
            + " NOT IN (SELECT doc FROM kept.unread) AND d.doc > ? ORDER BY d.doc LIMIT " + most,
        List.of(run.id(), run.kind(), after));
  }

  /** Originals that wait to be coded. */
  static List<Document> uncoded(DuckDBConnection connection, String after, int most)
      throws SQLException {
    return documents(
        connection,
        REPORT + " WHERE d.doc IN (SELECT doc FROM kept.uncoded) AND d.text IS NOT NULL AND d.doc >"
            + " ? ORDER BY d.doc LIMIT " + most,
        List.of(after));
  }

  private static List<Document> documents(DuckDBConnection connection, String sql, List<?> values)
      throws SQLException {
    List<Document> documents = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        documents.add(document(row));
      }
    }
    return documents;
  }

  /** Of a row of doc, title, text, published, outlet, url. */
  static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        EventReader.day(row, "published"),
        row.getString(5),
        row.getString(6));
  }

  /** Puts new results in the place of the old ones; gives what changed. */
  List<Recoded> replace(List<Coded> stories, Run run) throws SQLException {
    List<String> docs = stories.stream().map(s -> s.story().document().id()).toList();
    EventReader reader = new EventReader(connection);
    List<StoredEvent> before = reader.readMachine(events(docs));
    Comparing.again(connection, docs);
    Appending appending = new Appending(connection, keepText);
    appending.keep(run);
    remove(connection, docs);
    appending.again(stories, run);
    Sql.run(
        connection,
        "UPDATE kept.documents SET run = ? WHERE story IN (SELECT unnest(?::VARCHAR[]))",
        run.id(),
        docs);
    Sql.run(
        connection, "DELETE FROM kept.uncoded WHERE doc IN (SELECT unnest(?::VARCHAR[]))", docs);
    List<StoredEvent> after = reader.readMachine(events(docs));
    Map<String, Map<String, StoredEvent>> byDoc = new HashMap<>();
    for (StoredEvent event : before) {
      byDoc
          .computeIfAbsent(event.report().doc(), d -> new HashMap<>())
          .put(event.event().id(), event);
    }
    Correcting correcting = new Correcting(connection);
    for (String doc : docs) {
      correcting.follow(doc, byDoc.getOrDefault(doc, Map.of()));
      correcting.gather(doc);
    }
    return Recoded.between(before, after);
  }

  private List<String> events(List<String> docs) throws SQLException {
    List<String> events = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT event FROM kept.events WHERE doc IN (SELECT unnest(?::VARCHAR[])) ORDER BY"
                + " doc, trigger_begin, event",
            List.of(docs));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        events.add(row.getString(1));
      }
    }
    return events;
  }

  /** Takes away the events, statements and sentences of reports. */
  static void remove(DuckDBConnection connection, List<String> docs) throws SQLException {
    String of = " IN (SELECT unnest(?::VARCHAR[]))";
    for (String table : List.of("participants", "counts")) {
      Sql.run(
          connection,
          "DELETE FROM kept." + table + " WHERE event IN (SELECT event FROM kept.events WHERE doc"
              + of + ")",
          docs);
    }
    Sql.run(
        connection,
        "DELETE FROM kept.voices WHERE statement IN (SELECT statement FROM kept.statements WHERE"
            + " doc"
            + of + ")",
        docs);
    for (String table : List.of("events", "statements", "sentences")) {
      Sql.run(connection, "DELETE FROM kept." + table + " WHERE doc" + of, docs);
    }
  }
}
