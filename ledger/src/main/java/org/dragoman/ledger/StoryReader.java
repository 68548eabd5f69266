package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.text.Span;

/** Rows back into stories. */
final class StoryReader {
  /** Statements and retellings of one story that are read; more than any report holds. */
  private static final int MOST = 500;

  private static final String REPORT =
      "SELECT d.doc, d.story, d.title, d.outlet AS of_outlet, d.url, d.published, d.length,"
          + " (SELECT count(*) FROM kept.documents c WHERE c.story = d.story) AS copies";

  private StoryReader() {}

  static Optional<StoredStory> read(Connection connection, String doc) throws SQLException {
    String sql = REPORT + ", d.text FROM kept.documents d WHERE d.doc = ?";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(doc));
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      StoredEvent.Report report = EventReader.report(row);
      String text = Optional.ofNullable(row.getString("text")).orElse("");
      EventReader events = new EventReader(connection);
      return Optional.of(new StoredStory(
          report,
          text,
          sentences(connection, doc),
          events.read(ids(
              connection,
              "SELECT event FROM events WHERE doc = ? ORDER BY trigger_begin, event",
              List.of(doc))),
          StatementReader.ask(connection, ofDocument(doc), MOST).stream()
              .sorted((a, b) -> Integer.compare(
                  a.statement().content().begin(), b.statement().content().begin()))
              .toList(),
          copies(connection, report),
          events.read(ids(
              connection,
              "SELECT event FROM events WHERE doc <> ? AND happening IN (SELECT happening FROM"
                  + " events WHERE doc = ?) ORDER BY published, event LIMIT " + MOST,
              List.of(doc, doc)))));
    }
  }

  private static StatementFilter ofDocument(String doc) {
    return new StatementFilter(
        List.of(), List.of(), List.of(), List.of(doc), Optional.empty(), Optional.empty(), "");
  }

  private static List<StoredStory.Line> sentences(Connection connection, String doc)
      throws SQLException {
    List<StoredStory.Line> lines = new ArrayList<>();
    String sql = "SELECT sentence, begins, ends, heading FROM kept.sentences WHERE doc = ? ORDER BY"
        + " sentence";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(doc));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        lines.add(new StoredStory.Line(
            row.getInt(1), new Span(row.getInt(2), row.getInt(3)), row.getBoolean(4)));
      }
    }
    return lines;
  }

  private static List<String> ids(Connection connection, String sql, List<?> values)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  static List<StoredEvent.Report> copies(Connection connection, StoredEvent.Report of)
      throws SQLException {
    List<StoredEvent.Report> copies = new ArrayList<>();
    String sql = REPORT + " FROM kept.documents d WHERE d.story = ? AND d.doc <> ?"
        + " ORDER BY d.published NULLS LAST, d.doc";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(of.story(), of.doc()));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        copies.add(EventReader.report(row));
      }
    }
    return copies;
  }

  /** The newest first; one for each story, by its first report. */
  static Page<StoredStory.Summary> latest(
      Connection connection, String words, int most, Optional<LocalDate> day, String afterDoc)
      throws SQLException {
    Where where = new Where();
    where.add("d.doc = d.story");
    if (!words.isBlank()) {
      Where found = new Where();
      Words.condition(words, "s.folded", found);
      where.add(
          "d.doc IN (SELECT s.doc FROM sentences s" + found.sql() + ")",
          found.values().toArray());
    }
    String order = "coalesce(d.published, DATE '0001-01-01')";
    if (day.isPresent()) {
      where.add(
          "(" + order + " < ? OR (" + order + " = ? AND d.doc > ?))",
          day.get(),
          day.get(),
          afterDoc);
    }
    String sql = "WITH listed AS (" + REPORT + " FROM kept.documents d" + where.sql() + " ORDER BY "
        + order + " DESC, d.doc LIMIT " + (most + 1L) + "), mine AS (SELECT e.doc, e.event, e.type"
        + " FROM events e WHERE e.doc IN (SELECT doc FROM listed))"
        + " SELECT listed.*, (SELECT count(*) FROM mine WHERE mine.doc = listed.doc) AS n,"
        + " (SELECT list(type ORDER BY k DESC, type) FROM (SELECT type, count(*) AS k FROM mine"
        + " WHERE mine.doc = listed.doc GROUP BY type)) AS types,"
        + " (SELECT list(country ORDER BY k DESC, country) FROM (SELECT p.country, count(*) AS k"
        + " FROM mine JOIN participants p ON p.event = mine.event AND p.side <> 'attribution'"
        + " WHERE mine.doc = listed.doc AND p.country <> '' GROUP BY p.country)) AS countries"
        + " FROM listed ORDER BY coalesce(listed.published, DATE '0001-01-01') DESC, listed.doc";
    List<StoredStory.Summary> rows = new ArrayList<>();
    String next = "";
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (rows.size() == most) {
          StoredEvent.Report last = rows.get(most - 1).report();
          next = last.published().orElse(LocalDate.of(1, 1, 1)) + "," + last.doc();
          break;
        }
        rows.add(new StoredStory.Summary(
            EventReader.report(row),
            row.getLong("n"),
            EventReader.strings(row.getArray("types")),
            EventReader.strings(row.getArray("countries"))));
      }
    }
    return new Page<>(rows, next);
  }
}
