package org.dragoman.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.document.Document;
import org.duckdb.DuckDBConnection;

/**
 * What one reader asks the ledger. Has a connection of its own; used from one thread at a time; sees
 * what was committed before each question.
 */
public final class Questions implements AutoCloseable {
  /** Events read at once while streaming: bounds memory, whatever the size of the ledger. */
  private static final int CHUNK = 20_000;

  private final DuckDBConnection connection;

  Questions(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Takes events one by one. */
  public interface Taker<T> {
    void take(T row) throws IOException;
  }

  /** The newest events first, by their own day, else the day of the report. */
  public List<StoredEvent> events(Filter filter, int most) {
    return events(filter, most, "").rows();
  }

  /**
   * The next events, the newest first; those without any day come last.
   *
   * @param after {@link Page#next} of the page before, or empty
   * @throws LedgerException when {@code after} is not from a page
   */
  public Page<StoredEvent> events(Filter filter, int most, String after) {
    Where where = Where.of(filter);
    keyset(after, where);
    return asked("events", () -> {
      List<String> ids = new ArrayList<>();
      String last = "";
      boolean more = false;
      String sql = "SELECT e.event, coalesce(e.first_day, e.published, DATE '0001-01-01') AS day"
          + " FROM " + where.events()
          + " ORDER BY day DESC, e.event LIMIT " + (most + 1L);
      try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (ids.size() == most) {
            more = true;
            break;
          }
          ids.add(row.getString(1));
          last = row.getDate(2).toLocalDate() + "," + row.getString(1);
        }
      }
      return new Page<>(new EventReader(connection).read(ids), more ? last : "");
    });
  }

  private static void keyset(String after, Where where) {
    if (after.isEmpty()) {
      return;
    }
    Optional<LocalDate> day = pageDay(after);
    where.add(
        "(coalesce(e.first_day, e.published, DATE '0001-01-01') < ?"
            + " OR (coalesce(e.first_day, e.published, DATE '0001-01-01') = ? AND e.event > ?))",
        day.get(),
        day.get(),
        after.substring(after.indexOf(',') + 1));
  }

  private static Optional<LocalDate> pageDay(String after) {
    int comma = after.indexOf(',');
    Optional<LocalDate> day = comma < 0 ? Optional.empty() : Days.parse(after.substring(0, comma));
    if (day.isEmpty()) {
      throw new LedgerException(
          "'" + after + "' is not the end of a page; ask for the first page again");
    }
    return day;
  }

  /** Every event of the filter, oldest first, a chunk at a time. For exports. */
  public void each(Filter filter, Taker<StoredEvent> taker) throws IOException {
    Where where = Where.of(filter);
    List<String> ids = asked("events", () -> {
      List<String> all = new ArrayList<>();
      String sql = "SELECT e.event FROM " + where.events()
          + " ORDER BY coalesce(e.first_day, e.published) NULLS LAST, e.doc, e.trigger_begin,"
          + " e.event";
      try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(row.getString(1));
        }
      }
      return all;
    });
    for (int begin = 0; begin < ids.size(); begin += CHUNK) {
      List<String> some = ids.subList(begin, Math.min(ids.size(), begin + CHUNK));
      for (StoredEvent event : asked("events", () -> new EventReader(connection).read(some))) {
        taker.take(event);
      }
    }
  }

  /**
   * Writes the events of a filter as Parquet: events, participants and counts, nothing lost.
   *
   * @param folder one of the ledger's {@link Access#folders}
   */
  public List<Path> parquet(Filter filter, Path folder) {
    return asked("Parquet", () -> Parquet.write(connection, filter, folder));
  }

  /** How many events a filter holds for. */
  public long count(Filter filter) {
    Where where = Where.of(filter);
    return asked("counting", () -> {
      try (PreparedStatement statement = Sql.prepare(
              connection, "SELECT count(*) FROM " + where.events(), where.eventValues());
          ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  /** One event as it stands. */
  public Optional<StoredEvent> event(String id) {
    return asked(
        "an event", () -> new EventReader(connection).read(List.of(id)).stream().findFirst());
  }

  /** What an event is one with, and how the reports differ; empty when it is not there. */
  public Optional<Happening> happening(String event) {
    return asked("a happening", () -> {
      List<StoredEvent> tellings =
          new EventReader(connection).read(Happenings.of(connection, event));
      return tellings.isEmpty()
          ? Optional.empty()
          : Optional.of(new Happening(tellings.get(0).happening(), tellings));
    });
  }

  /** Why two events are one happening, or two; empty when one of them is not there. */
  public Optional<WhySame> whySame(String event, String other) {
    return asked("two events", () -> Happenings.why(connection, event, other));
  }

  /** A report and everything coded in it. */
  public Optional<StoredStory> story(String doc) {
    return asked("a story", () -> StoryReader.read(connection, doc));
  }

  /**
   * Stories, the newest first; those without a day come last.
   *
   * @param words in one of their sentences, see {@link Filter#text}; empty for all stories
   * @param after {@link Page#next} of the page before, or empty
   */
  public Page<StoredStory.Summary> stories(String words, int most, String after) {
    Optional<LocalDate> day = after.isEmpty() ? Optional.empty() : pageDay(after);
    String doc = after.substring(after.indexOf(',') + 1);
    return asked("stories", () -> StoryReader.latest(connection, words, most, day, doc));
  }

  /** How many events of a filter there are of each kind, for narrowing it. */
  public Facets facets(Filter filter, int most) {
    return asked("facets", () -> Facets.ask(connection, filter, most));
  }

  /** Where the events of a filter took place, the busiest places first. */
  public List<Places.Spot> places(Filter filter, int most) {
    return asked("places", () -> Places.spots(connection, filter, most));
  }

  /** How much of a filter happened in each country. */
  public List<Places.Land> lands(Filter filter) {
    return asked("countries", () -> Places.lands(connection, filter));
  }

  /**
   * What changed in the days up to a day, compared with the weeks before.
   *
   * @param until the last day looked at; the day of the newest report when empty
   */
  public Overview overview(Optional<LocalDate> until) {
    return asked("an overview", () -> Overview.ask(connection, until));
  }

  /** What an actor was and with whom it had to do. */
  public Portrait portrait(String actor, Filter filter, int most) {
    return asked("an actor", () -> Portrait.ask(connection, actor, filter, most));
  }

  /** All that people said, in the order in which they said it. */
  public List<StoredCorrection> corrections() {
    return asked("corrections", () -> {
      List<StoredCorrection> found = new ArrayList<>();
      try (PreparedStatement statement = Sql.prepare(
              connection,
              "SELECT number, event, doc, verdict, field, value, author, note FROM"
                  + " kept.corrections ORDER BY number, field",
              List.of());
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(new StoredCorrection(
              row.getLong(1),
              row.getString(2),
              row.getString(3),
              Correction.Verdict.valueOf(row.getString(4)),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.getString(8)));
        }
      }
      return found;
    });
  }

  /** A report as it was kept; its text is empty when only its hash is here. */
  public Optional<Document> document(String doc) {
    return asked("a report", () -> {
      try (PreparedStatement statement = Sql.prepare(
              connection,
              "SELECT doc, title, coalesce(text, ''), published, outlet, url FROM documents WHERE"
                  + " doc = ?",
              List.of(doc));
          ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Document(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                EventReader.day(row, "published"),
                row.getString(5),
                row.getString(6)))
            : Optional.empty();
      }
    });
  }

  /** The sentences of a report, in order; none when their text is not kept. */
  public List<String> sentences(String doc) {
    return asked("sentences", () -> {
      List<String> found = new ArrayList<>();
      try (PreparedStatement statement = Sql.prepare(
              connection,
              "SELECT text FROM sentences WHERE doc = ? AND text IS NOT NULL ORDER BY sentence",
              List.of(doc));
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    });
  }

  /**
   * Events for people to judge: of every type alike many, drawn by a hash of their ids.
   *
   * @param seed another one draws others
   */
  public List<StoredEvent> sample(Filter filter, int most, String seed) {
    Where where = Where.of(filter);
    return asked("a sample", () -> {
      List<Object> values = new ArrayList<>(List.of(seed));
      values.addAll(where.eventValues());
      List<String> ids = new ArrayList<>();
      String sql =
          "SELECT event FROM (SELECT event, type, place, row_number() OVER (PARTITION BY type"
              + " ORDER BY draw, event) AS turn FROM (SELECT e.event, e.type, e.place, md5(e.event"
              + " || ?) AS draw FROM "
              + where.events()
              + ")) ORDER BY turn, type LIMIT " + most;
      try (PreparedStatement statement = Sql.prepare(connection, sql, values);
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return new EventReader(connection).read(ids);
    });
  }

  /** The run by which the report of each event was coded. */
  public Map<String, String> runs(List<String> events) {
    return asked("runs", () -> {
      Map<String, String> runs = new HashMap<>();
      try (PreparedStatement statement = Sql.prepare(
              connection,
              "SELECT e.event, d.run FROM events e JOIN documents d ON d.doc = e.doc"
                  + " WHERE e.event IN (SELECT unnest(?::VARCHAR[]))",
              List.of(events));
          ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          runs.put(row.getString(1), row.getString(2));
        }
      }
      return runs;
    });
  }

  /** The other reports that carry the text of one, the earliest first. */
  public List<StoredEvent.Report> copies(StoredEvent.Report of) {
    return of.copies() < 2 ? List.of() : asked("copies", () -> StoryReader.copies(connection, of));
  }

  /** The text of a document; empty when it is not here or only its hash is. */
  public Optional<String> text(String doc) {
    return asked("a text", () -> {
      try (PreparedStatement statement =
              Sql.prepare(connection, "SELECT text FROM documents WHERE doc = ?", List.of(doc));
          ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    });
  }

  /** Events over time, with a row for every step of every line, also where nothing happened. */
  public List<Series.Point> series(Filter filter, Series.Step step, Series.By by) {
    return asked("a series", () -> Series.ask(connection, filter, step, by));
  }

  /** Who did how much to whom, the busiest pairs first. */
  public List<Dyads.Pair> dyads(Filter filter, int most) {
    return asked("dyads", () -> Dyads.pairs(connection, filter, most));
  }

  /** Who acts and who is acted on, the busiest first. */
  public List<Dyads.Actor> actors(Filter filter, int most) {
    return asked("actors", () -> Dyads.actors(connection, filter, most));
  }

  /** Statements, the newest first. */
  public List<StoredStatement> statements(StatementFilter filter, int most) {
    return asked("statements", () -> StatementReader.ask(connection, filter, most));
  }

  /**
   * A user's own question in SQL on the documented views. Only reads.
   *
   * @throws LedgerException when it is not one SELECT, or the database refuses it
   */
  public Table sql(String query, int most) {
    return UserSql.ask(connection, query, most);
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** A question put to the database. */
  interface Ask<T> {
    T answer() throws SQLException;
  }

  static <T> T asked(String about, Ask<T> question) {
    try {
      return question.answer();
    } catch (SQLException e) {
      throw Troubles.working("asking for " + about, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Troubles.working("closing a reader", e);
    }
  }
}
