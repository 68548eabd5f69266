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

  /** Reports that another run coded, some at a time, in the order of their ids. */
  static List<Document> stale(DuckDBConnection connection, Run run, String after, int most)
      throws SQLException {
    List<Document> documents = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT d.doc, d.title, d.text, d.published, d.outlet, d.url FROM kept.documents d"
                + " JOIN kept.runs r ON r.run = d.run WHERE d.run <> ? AND r.kind = ? AND d.text"
                + " IS NOT NULL AND d.doc > ? ORDER BY d.doc LIMIT " + most,
            List.of(run.id(), run.kind(), after));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        documents.add(new Document(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            EventReader.day(row, "published"),
            row.getString(5),
            row.getString(6)));
      }
    }
    return documents;
  }

  /** Puts new results in the place of the old ones; gives what changed. */
  List<Recoded> replace(List<Coded> stories, Run run) throws SQLException {
    List<String> docs = stories.stream().map(s -> s.story().document().id()).toList();
    EventReader reader = new EventReader(connection);
    List<StoredEvent> before = reader.readMachine(events(docs));
    Comparing.again(connection, docs);
    Appending appending = new Appending(connection, keepText);
    appending.keep(run);
    remove(docs);
    appending.again(stories, run);
    Sql.run(
        connection,
        "UPDATE kept.documents SET run = ? WHERE doc IN (SELECT unnest(?::VARCHAR[]))",
        run.id(),
        docs);
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

  private void remove(List<String> docs) throws SQLException {
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
