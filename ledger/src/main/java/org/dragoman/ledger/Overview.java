package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.table.EventRows;

/**
 * What changed in a week of reports, compared with the eight weeks before it.
 *
 * @param until the last day of the week, by the days of the reports; empty when none has a day
 * @param moves pairs that became more hostile or more friendly, the sharpest first
 * @param newcomers named actors that no earlier report names
 * @param hotPlaces where material conflict was told, the most first
 */
public record Overview(
    Optional<LocalDate> until,
    Totals totals,
    List<Week> weeks,
    List<Move> moves,
    List<Newcomer> newcomers,
    List<HotPlace> hotPlaces) {
  /** Days of the week looked at, and weeks it is compared with. */
  private static final int DAYS = 7;

  private static final int WEEKS_BEFORE = 8;
  private static final int MOST = 12;

  public Overview {
    weeks = List.copyOf(weeks);
    moves = List.copyOf(moves);
    newcomers = List.copyOf(newcomers);
    hotPlaces = List.copyOf(hotPlaces);
  }

  /** How much the ledger holds, and the days of its first and last report. */
  public record Totals(
      long documents,
      long stories,
      long events,
      long statements,
      long outlets,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {}

  /** Events of quad class 1 to 4 in the seven days that begin on a day. */
  public record Week(LocalDate begin, List<Long> quads) {
    public Week {
      quads = List.copyOf(quads);
    }
  }

  /**
   * A pair of countries or bodies and how its relation moved.
   *
   * @param now mean intensity this week, {@code before} in the weeks before
   * @param events this week, {@code eventsBefore} in the weeks before
   */
  public record Move(
      String source, String target, double now, double before, long events, long eventsBefore) {}

  /** A named actor told of for the first time. */
  public record Newcomer(String name, String country, String sector, long events) {}

  /** A place and its events of material conflict, this week and in a mean week before. */
  public record HotPlace(String name, String country, long events, double usual) {}

  static Overview ask(Connection connection, Optional<LocalDate> until) throws SQLException {
    Totals totals = totals(connection);
    Optional<LocalDate> end = until.isPresent() ? until : newest(connection);
    if (end.isEmpty()) {
      return new Overview(end, totals, List.of(), List.of(), List.of(), List.of());
    }
    LocalDate begin = end.get().minusDays(DAYS - 1L);
    LocalDate before = begin.minusDays(DAYS * (long) WEEKS_BEFORE);
    return new Overview(
        end,
        totals,
        weeks(connection, before, begin, end.get()),
        moves(connection, before, begin, end.get()),
        newcomers(connection, begin, end.get()),
        hotPlaces(connection, before, begin, end.get()));
  }

  /** The day of the newest report in which something was coded, or of the newest report at all. */
  private static Optional<LocalDate> newest(Connection connection) throws SQLException {
    String sql = "SELECT coalesce((SELECT max(published) FROM events),"
        + " (SELECT max(published) FROM kept.documents)) AS newest";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of());
        ResultSet row = statement.executeQuery()) {
      row.next();
      return EventReader.day(row, "newest");
    }
  }

  private static Totals totals(Connection connection) throws SQLException {
    String sql = "SELECT count(*), count(DISTINCT story), (SELECT count(*) FROM events),"
        + " (SELECT count(*) FROM statements), count(DISTINCT outlet) FILTER (outlet <> ''),"
        + " min(published) AS first_day, max(published) AS last_day FROM kept.documents";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of());
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Totals(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getLong(4),
          row.getLong(5),
          EventReader.day(row, "first_day"),
          EventReader.day(row, "last_day"));
    }
  }

  private static List<Week> weeks(
      Connection connection, LocalDate before, LocalDate begin, LocalDate end) throws SQLException {
    long[][] counted = new long[WEEKS_BEFORE + 1][4];
    String sql = "SELECT (published - CAST(? AS DATE)) // 7 AS week, quad, count(*) FROM events"
        + " WHERE published BETWEEN ? AND ? AND NOT background GROUP BY ALL";
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(before, before, end));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        counted[row.getInt(1)][row.getInt(2) - 1] = row.getLong(3);
      }
    }
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i <= WEEKS_BEFORE; i++) {
      weeks.add(new Week(
          begin.minusDays(DAYS * (long) (WEEKS_BEFORE - i)),
          List.of(counted[i][0], counted[i][1], counted[i][2], counted[i][3])));
    }
    return weeks;
  }

  /**
   * The change of the mean is weighed by the root of the number of events behind it: as a standard
   * error shrinks, so that a single event does not outrank a dozen.
   */
  private static List<Move> moves(
      Connection connection, LocalDate before, LocalDate begin, LocalDate end) throws SQLException {
    String sql = "WITH moves AS (SELECT s.country AS source, t.country AS target,"
        + " avg(e.intensity) FILTER (e.published >= ?) AS now,"
        + " coalesce(avg(e.intensity) FILTER (e.published < ?), 0) AS before,"
        + " count(*) FILTER (e.published >= ?) AS n, count(*) FILTER (e.published < ?) AS m"
        + " FROM events e" + Dyads.side("s", EventRows.SOURCE) + Dyads.side("t", EventRows.TARGET)
        + " WHERE e.published BETWEEN ? AND ? AND NOT e.background AND s.country <> t.country"
        + " GROUP BY s.country, t.country)"
        + " SELECT * FROM moves WHERE n > 0"
        + " ORDER BY abs(now - before) * sqrt(n) DESC, source, target LIMIT " + MOST;
    List<Object> values =
        new ArrayList<>(List.of((Object) begin, begin, begin, begin, before, end));
    List<Move> moves = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        moves.add(new Move(
            row.getString("source"),
            row.getString("target"),
            rounded(row.getDouble("now")),
            rounded(row.getDouble("before")),
            row.getLong("n"),
            row.getLong("m")));
      }
    }
    return moves;
  }

  private static List<Newcomer> newcomers(Connection connection, LocalDate begin, LocalDate end)
      throws SQLException {
    String sql = "SELECT p.name, arg_max(p.country, e.event) AS country,"
        + " arg_max(p.sector, e.event) AS sector, count(DISTINCT e.event) AS n"
        + " FROM events e JOIN participants p ON p.event = e.event AND p.name <> ''"
        + " WHERE e.published <= ? GROUP BY p.name HAVING min(e.published) >= ?"
        + " ORDER BY n DESC, p.name LIMIT " + MOST;
    List<Newcomer> newcomers = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, List.of(end, begin));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        newcomers.add(new Newcomer(
            row.getString("name"),
            row.getString("country"),
            row.getString("sector"),
            row.getLong("n")));
      }
    }
    return newcomers;
  }

  private static List<HotPlace> hotPlaces(
      Connection connection, LocalDate before, LocalDate begin, LocalDate end) throws SQLException {
    String sql = "SELECT place, place_country, count(*) FILTER (published >= ?) AS n,"
        + " count(*) FILTER (published < ?) / " + WEEKS_BEFORE + ".0 AS usual FROM events"
        + " WHERE quad = 4 AND place IS NOT NULL AND NOT background AND published BETWEEN ? AND ?"
        + " GROUP BY place, place_country HAVING n > 0 ORDER BY n DESC, usual, place LIMIT " + MOST;
    List<HotPlace> places = new ArrayList<>();
    try (PreparedStatement statement =
            Sql.prepare(connection, sql, List.of(begin, begin, before, end));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        places.add(new HotPlace(
            row.getString("place"),
            row.getString("place_country"),
            row.getLong("n"),
            rounded(row.getDouble("usual"))));
      }
    }
    return places;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
