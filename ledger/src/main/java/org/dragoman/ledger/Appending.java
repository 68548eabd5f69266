package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.table.Hash;
import org.dragoman.table.Run;
import org.dragoman.table.StoryRows;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Coded stories as rows. Lives inside one transaction of the writer. */
final class Appending {
  private final DuckDBConnection connection;
  private final boolean keepText;

  Appending(DuckDBConnection connection, boolean keepText) {
    this.connection = connection;
    this.keepText = keepText;
  }

  Acknowledged append(List<Coded> stories, Run run) throws SQLException {
    Map<String, Coded> fresh = new LinkedHashMap<>();
    List<String> differing = new ArrayList<>();
    Map<String, String> known =
        hashes(stories.stream().map(s -> s.story().document()).toList());
    int passed = 0;
    for (Coded story : stories) {
      Document document = story.story().document();
      String before = known.get(document.id());
      String hash = Hash.full(document.text());
      if (before == null) {
        known.put(document.id(), hash);
        fresh.put(document.id(), story);
      } else if (before.equals(hash)) {
        passed++;
      } else {
        differing.add(document.id());
      }
    }
    if (!fresh.isEmpty()) {
      keep(run);
      rows(List.copyOf(fresh.values()), run);
    }
    return new Acknowledged(fresh.size(), passed, differing);
  }

  Ledger.Known known(List<Document> documents) throws SQLException {
    Map<String, String> hashes = hashes(documents);
    Set<String> same = new TreeSet<>();
    Set<String> differing = new TreeSet<>();
    for (Document document : documents) {
      String hash = hashes.get(document.id());
      if (hash != null) {
        (hash.equals(Hash.full(document.text())) ? same : differing).add(document.id());
      }
    }
    return new Ledger.Known(same, differing);
  }

  private Map<String, String> hashes(List<Document> documents) throws SQLException {
    List<String> ids = documents.stream().map(Document::id).toList();
    Map<String, String> hashes = new LinkedHashMap<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc, hash FROM kept.documents WHERE doc IN (SELECT unnest(?::VARCHAR[]))",
            List.of(ids));
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        hashes.put(rows.getString(1), rows.getString(2));
      }
    }
    return hashes;
  }

  void keep(Run run) throws SQLException {
    Sql.run(
        connection,
        "INSERT INTO kept.runs SELECT ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT 1 FROM kept.runs WHERE run = ?)",
        run.id(),
        run.kind(),
        run.engine(),
        run.knowledge(),
        run.id());
  }

  /** All rows of new stories. */
  void rows(List<Coded> stories, Run run) throws SQLException {
    StoryRows rows = new StoryRows(run, keepText);
    try (Appenders tables = Appenders.machine(connection)) {
      for (Coded story : stories) {
        Document document = story.story().document();
        tables.append(rows.document(document, document.id()));
      }
    }
    again(stories, run);
  }

  /** Sentences and results of reports that are there. */
  void again(List<Coded> stories, Run run) throws SQLException {
    StoryRows rows = new StoryRows(run, keepText);
    try (Appenders tables = Appenders.machine(connection);
        DuckDBAppender waiting = connection.createAppender("kept", "uncompared")) {
      for (Coded story : stories) {
        Document document = story.story().document();
        tables.append(rows.sentences(story));
        tables.append(rows.results(story));
        if (!story.events().isEmpty() && !document.text().isEmpty()) {
          waiting.beginRow();
          waiting.append(document.id());
          waiting.endRow();
        }
      }
    }
  }
}
