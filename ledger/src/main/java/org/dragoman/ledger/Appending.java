package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.story.Wires;
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

  /** A report to be kept, and what was coded of it or why nothing was. */
  private record Arrived(Document document, Optional<Coded> coded, String language) {
    boolean toBeCoded() {
      return coded.isEmpty() && language.isEmpty();
    }
  }

  Acknowledged append(List<Coded> stories, List<Uncoded> others, Run run, Wires wires)
      throws SQLException {
    List<Arrived> all = new ArrayList<>();
    stories.forEach(s -> all.add(new Arrived(s.story().document(), Optional.of(s), "")));
    others.forEach(o -> all.add(new Arrived(o.document(), Optional.empty(), o.language())));
    List<Document> documents = all.stream().map(Arrived::document).toList();
    Map<String, String> known = hashes(documents);
    Set<String> waiting = waiting(documents);
    Map<String, Arrived> fresh = new LinkedHashMap<>();
    List<Coded> late = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    int passed = 0;
    for (Arrived one : all) {
      String id = one.document().id();
      String before = known.get(id);
      String hash = Hash.full(one.document().text());
      if (before == null) {
        known.put(id, hash);
        fresh.put(id, one);
      } else if (!before.equals(hash)) {
        differing.add(id);
      } else if (one.coded().isPresent() && waiting.remove(id)) {
        late.add(one.coded().get());
      } else {
        passed++;
      }
    }
    if (!fresh.isEmpty()) {
      keep(run);
      rows(List.copyOf(fresh.values()), run, wires);
    }
    if (!late.isEmpty()) {
      new Recoding(connection, keepText).replace(late, run);
    }
    return new Acknowledged(fresh.size() + late.size(), passed, differing);
  }

  /** Which of these are kept; those that wait to be coded count as new. */
  Ledger.Known known(List<Document> documents) throws SQLException {
    Map<String, String> hashes = hashes(documents);
    hashes.keySet().removeAll(waiting(documents));
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

  /** Those that were taken for copies and now wait to be coded. */
  private Set<String> waiting(List<Document> documents) throws SQLException {
    Set<String> waiting = new TreeSet<>();
    try (PreparedStatement statement = Sql.prepare(
            connection,
            "SELECT doc FROM kept.uncoded WHERE doc IN (SELECT unnest(?::VARCHAR[]))",
            List.of(documents.stream().map(Document::id).toList()));
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        waiting.add(rows.getString(1));
      }
    }
    return waiting;
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

  /** All rows of new reports; copies have no results. */
  private void rows(List<Arrived> fresh, Run run, Wires wires) throws SQLException {
    StoryRows rows = new StoryRows(run, keepText);
    List<Coded> coded = new ArrayList<>();
    Set<String> toBeCoded = new TreeSet<>();
    try (Appenders tables = Appenders.machine(connection);
        DuckDBAppender unread = connection.createAppender("kept", "unread")) {
      for (Arrived one : fresh) {
        String id = one.document().id();
        tables.append(rows.document(one.document(), id));
        one.coded().ifPresent(coded::add);
        if (one.toBeCoded()) {
          toBeCoded.add(id);
        } else if (one.coded().isEmpty()) {
          unread.beginRow();
          unread.append(id);
          unread.append(one.language());
          unread.endRow();
        }
      }
    }
    again(coded, run);
    List<Document> documents = fresh.stream().map(Arrived::document).toList();
    new Settling(connection, wires).settle(documents, toBeCoded);
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
