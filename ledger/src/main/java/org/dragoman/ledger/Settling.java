package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.story.Wires;
import org.duckdb.DuckDBConnection;

/**
 * Gives each report its story. Only the original of a story has events and statements: those of a
 * report that turns out to be a copy are taken away, and a report that is a copy no longer waits to be
 * coded. So what a ledger holds depends on the reports alone, not on the order in which they came.
 * Lives inside one transaction of the writer.
 */
final class Settling {
  /** Reports without a fingerprint that are given one at once. */
  private static final int SLICE = 500;

  private static final String BEHIND = " WHERE text IS NOT NULL AND length > 0 AND doc NOT IN"
      + " (SELECT doc FROM kept.fingerprints)";

  private final DuckDBConnection connection;
  private final Wires wires;

  Settling(DuckDBConnection connection, Wires wires) {
    this.connection = connection;
    this.wires = wires;
  }

  /**
   * Takes in reports whose rows are there, each a story of its own so far.
   *
   * @param documents with their texts
   * @param uncoded those of them that are to be coded, unless they are copies
   */
  void settle(List<Document> documents, Set<String> uncoded) throws SQLException {
    Copying copying = new Copying(connection, documents);
    Map<String, String> stories = copying.stories(wires);
    copying.keep();
    Map<String, String> before = before(stories.keySet());
    List<String> changed = new ArrayList<>();
    List<String> now = new ArrayList<>();
    List<String> demoted = new ArrayList<>();
    Set<String> toCode = new TreeSet<>();
    stories.forEach((doc, story) -> {
      String old = Objects.requireNonNull(before.get(doc));
      if (!old.equals(story)) {
        changed.add(doc);
        now.add(story);
        if (old.equals(doc)) {
          demoted.add(doc);
        } else if (story.equals(doc)) {
          toCode.add(doc);
        }
      }
    });
    uncoded.stream().filter(id -> stories.getOrDefault(id, id).equals(id)).forEach(toCode::add);
    if (!changed.isEmpty()) {
      Sql.run(
          connection,
          "UPDATE kept.documents SET story = m.story FROM (SELECT unnest(?::VARCHAR[]) AS doc,"
              + " unnest(?::VARCHAR[]) AS story) m WHERE documents.doc = m.doc",
          changed,
          now);
    }
    if (!demoted.isEmpty()) {
      demote(demoted);
    }
    if (!toCode.isEmpty()) {
      Sql.run(
          connection, "INSERT INTO kept.uncoded SELECT unnest(?::VARCHAR[])", List.copyOf(toCode));
    }
  }

  private Map<String, String> before(Set<String> docs) throws SQLException {
    Map<String, String> before = new HashMap<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc, story FROM kept.documents WHERE doc IN (SELECT unnest(?::VARCHAR[]))",
            List.of(List.copyOf(docs)));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        before.put(row.getString(1), row.getString(2));
      }
    }
    return before;
  }

  /** Takes away what was coded of copies; what people said of it goes to the original. */
  private void demote(List<String> docs) throws SQLException {
    Comparing.again(connection, docs);
    List<String> judged = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT DISTINCT doc FROM kept.corrections WHERE doc IN (SELECT unnest(?::VARCHAR[]))"
                + " ORDER BY doc",
            List.of(docs));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        judged.add(row.getString(1));
      }
    }
    Correcting correcting = new Correcting(connection);
    for (String doc : judged) {
      correcting.move(doc);
    }
    Recoding.remove(connection, docs);
    Sql.run(
        connection, "DELETE FROM kept.uncoded WHERE doc IN (SELECT unnest(?::VARCHAR[]))", docs);
  }

  /** Whether there are reports that {@link #some} is for. */
  boolean isBehind() throws SQLException {
    try (PreparedStatement statement = Sql.prepare(
            connection, "SELECT 1 FROM kept.documents" + BEHIND + " LIMIT 1", List.of());
        ResultSet row = statement.executeQuery()) {
      return row.next();
    }
  }

  /** Takes in some reports of a ledger that was made before copies were looked for; gives how many. */
  int some() throws SQLException {
    List<Document> documents = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc, title, text, published, outlet, url FROM kept.documents" + BEHIND
                + " ORDER BY doc LIMIT " + SLICE,
            List.of());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        documents.add(Recoding.document(row));
      }
    }
    if (!documents.isEmpty()) {
      settle(documents, Set.of());
    }
    return documents.size();
  }

  /** Which of these, none of them kept, are copies of kept ones or of one another. */
  Set<String> copies(List<Document> documents) throws SQLException {
    Set<String> copies = new TreeSet<>();
    Map<String, String> stories = new Copying(connection, documents).stories(wires);
    for (Document document : documents) {
      String id = document.id();
      if (!stories.getOrDefault(id, id).equals(id)) {
        copies.add(id);
      }
    }
    return copies;
  }
}
