package org.dragoman.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.language.Sentence;
import org.dragoman.text.Span;
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
    documents(stories, run);
    again(stories);
  }

  /** Sentences and results of reports that are there. */
  void again(List<Coded> stories) throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("kept", "sentences")) {
      for (Coded story : stories) {
        sentences(story, rows);
      }
    }
    results(stories);
  }

  /** What coding gave, without the documents and their sentences. */
  void results(List<Coded> stories) throws SQLException {
    try (EventRows events = EventRows.machine(connection);
        DuckDBAppender waiting = connection.createAppender("kept", "uncompared")) {
      for (Coded story : stories) {
        Document document = story.story().document();
        if (!story.events().isEmpty() && !document.text().isEmpty()) {
          waiting.beginRow();
          waiting.append(document.id());
          waiting.endRow();
        }
        for (Event event : story.events()) {
          events.append(document, event, trigger(document, event));
        }
      }
    }
    statements(stories);
  }

  static String trigger(Document document, Event event) {
    Span words = event.evidence().trigger();
    return words.end() <= document.text().length() ? words.of(document.text()) : "";
  }

  private void documents(List<Coded> stories, Run run) throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("kept", "documents");
        DuckDBAppender gists = connection.createAppender("kept", "gists")) {
      for (Coded story : stories) {
        Gists.append(story.story().document().id(), story.story().document().text(), gists);
        Document document = story.story().document();
        rows.beginRow();
        rows.append(document.id());
        rows.append(document.id());
        rows.append(document.title());
        rows.append(document.outlet());
        rows.append(document.url());
        day(document.published(), rows);
        text(document.text(), rows);
        rows.append(Hash.full(document.text()));
        rows.append(document.text().length());
        rows.append(run.id());
        rows.endRow();
      }
    }
  }

  private void sentences(Coded story, DuckDBAppender rows) throws SQLException {
    Document document = story.story().document();
    for (Sentence sentence : story.story().sentences()) {
      Span span = story.story().prose().original(sentence.span());
      String words = story.story().words(sentence.span());
      rows.beginRow();
      rows.append(document.id());
      rows.append(sentence.index());
      rows.append(span.begin());
      rows.append(span.end());
      rows.append(sentence.heading());
      rows.append(Hash.id(words));
      text(words, rows);
      text(Folded.of(words), rows);
      rows.endRow();
    }
  }

  private void statements(List<Coded> stories) throws SQLException {
    try (DuckDBAppender rows = connection.createAppender("kept", "statements");
        DuckDBAppender voices = connection.createAppender("kept", "voices")) {
      for (Coded story : stories) {
        Document document = story.story().document();
        for (Statement statement : story.statements()) {
          String id = statementId(document, statement);
          rows.beginRow();
          rows.append(id);
          rows.append(document.id());
          rows.append(statement.sentence());
          rows.append(statement.kind().name());
          rows.append(statement.cue());
          text(statement.text(), rows);
          rows.append(statement.content().begin());
          rows.append(statement.content().end());
          day(document.published(), rows);
          rows.append(document.outlet());
          rows.endRow();
          EventRows.voice(id, EventRows.SPEAKER, statement.speaker(), voices);
          EventRows.voice(id, EventRows.ADDRESSEE, statement.addressee(), voices);
        }
      }
    }
  }

  private static String statementId(Document document, Statement statement) {
    return Hash.id(
        "statement",
        document.id(),
        Integer.toString(statement.content().begin()),
        Integer.toString(statement.content().end()),
        statement.kind().name());
  }

  static void day(Optional<LocalDate> day, DuckDBAppender rows) throws SQLException {
    if (day.isPresent()) {
      rows.append(day.get());
    } else {
      rows.appendNull();
    }
  }

  private void text(String text, DuckDBAppender rows) throws SQLException {
    if (keepText) {
      rows.append(text);
    } else {
      rows.appendNull();
    }
  }
}
