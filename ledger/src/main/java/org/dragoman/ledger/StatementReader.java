package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;
import org.dragoman.quote.Quote;
import org.dragoman.table.StoryRows;
import org.dragoman.text.Span;

/** Rows back into statements. */
final class StatementReader {
  private StatementReader() {}

  static List<StoredStatement> ask(Connection connection, StatementFilter filter, int most)
      throws SQLException {
    Where where = where(filter);
    String sql =
        "SELECT q.* EXCLUDE (outlet), d.story, d.title, d.outlet AS of_outlet, d.url, d.length,"
            + " (SELECT count(*) FROM kept.documents c WHERE c.story = d.story) AS copies"
            + " FROM (SELECT * FROM statements q" + where.sql()
            + " ORDER BY coalesce(published, DATE '0001-01-01') DESC, doc, begins, statement LIMIT "
            + most + ") q JOIN kept.documents d ON d.doc = q.doc ORDER BY coalesce(q.published,"
            + " DATE '0001-01-01') DESC, q.doc, q.begins, q.statement";
    Map<String, Map<String, Participant>> voices = voices(connection, where, most);
    List<StoredStatement> found = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(stored(row, voices.getOrDefault(row.getString("statement"), Map.of())));
      }
    }
    return found;
  }

  private static Where where(StatementFilter filter) {
    Where where = new Where();
    side(StoryRows.SPEAKER, filter.speakers(), where);
    side(StoryRows.ADDRESSEE, filter.addressees(), where);
    among("q.outlet", filter.outlets(), where);
    among("q.doc", filter.documents(), where);
    filter.publishedFrom().ifPresent(day -> where.add("q.published >= ?", day));
    filter.publishedTo().ifPresent(day -> where.add("q.published <= ?", day));
    if (!filter.text().isBlank()) {
      Words.condition(
          filter.text(),
          "(' ' || regexp_replace(lower(strip_accents(q.words)), '[^\\p{L}\\p{N}]+', ' ', 'g') ||"
              + " ' ')",
          where);
    }
    return where;
  }

  private static void among(String column, List<String> values, Where where) {
    if (!values.isEmpty()) {
      where.add(column + " IN (SELECT unnest(?::VARCHAR[]))", values);
    }
  }

  private static void side(String side, List<String> actors, Where where) {
    if (actors.isEmpty()) {
      return;
    }
    List<String> either = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (String actor : actors) {
      either.add(ActorPattern.of(actor).condition(values));
    }
    where.add(
        "q.statement IN (SELECT statement FROM voices WHERE side = '" + side + "' AND ("
            + String.join(" OR ", either) + "))",
        values.toArray());
  }

  private static Map<String, Map<String, Participant>> voices(
      Connection connection, Where where, int most) throws SQLException {
    String sql = "SELECT v.* FROM voices v WHERE v.statement IN (SELECT statement FROM statements q"
        + where.sql()
        + " ORDER BY coalesce(published, DATE '0001-01-01') DESC, doc, begins, statement LIMIT "
        + most + ")";
    Map<String, Map<String, Participant>> voices = new HashMap<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.values());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        voices
            .computeIfAbsent(row.getString("statement"), s -> new HashMap<>())
            .put(row.getString("side"), EventReader.participant(row));
      }
    }
    return voices;
  }

  private static StoredStatement stored(ResultSet row, Map<String, Participant> voices)
      throws SQLException {
    Statement statement = new Statement(
        row.getInt("sentence"),
        Optional.ofNullable(voices.get(StoryRows.SPEAKER)),
        row.getString("cue"),
        Optional.ofNullable(row.getString("words")).orElse(""),
        new Span(row.getInt("begins"), row.getInt("ends")),
        Quote.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(voices.get(StoryRows.ADDRESSEE)));
    return new StoredStatement(row.getString("statement"), statement, EventReader.report(row));
  }
}
