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

/** Who acts on whom. */
public final class Dyads {
  private Dyads() {}

  /**
   * What one country or body did to another.
   *
   * @param quads events of quad class 1 to 4
   * @param intensity mean of PLOVER's scale
   * @param first the first known day of an event between them
   */
  public record Pair(
      String source,
      String target,
      long events,
      List<Long> quads,
      double intensity,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {
    public Pair {
      quads = List.copyOf(quads);
    }
  }

  /** How often somebody acts and is acted on. Nameless people of a kind are one actor. */
  public record Actor(
      String name, String country, String sector, long asSource, long asTarget, double intensity) {}

  /** The pairs as rows. */
  public static Table pairs(List<Pair> pairs) {
    Table.Builder rows = Table.of(
        "source",
        "target",
        "events:whole",
        "quad1:whole",
        "quad2:whole",
        "quad3:whole",
        "quad4:whole",
        "intensity:decimal",
        "first:day",
        "last:day");
    for (Pair pair : pairs) {
      rows.row(
          pair.source(),
          pair.target(),
          pair.events(),
          pair.quads().get(0),
          pair.quads().get(1),
          pair.quads().get(2),
          pair.quads().get(3),
          pair.intensity(),
          pair.first(),
          pair.last());
    }
    return rows.build();
  }

  /** The actors as rows. */
  public static Table actors(List<Actor> actors) {
    Table.Builder rows = Table.of(
        "name", "country", "sector", "as_source:whole", "as_target:whole", "intensity:decimal");
    for (Actor actor : actors) {
      rows.row(
          actor.name(),
          actor.country(),
          actor.sector(),
          actor.asSource(),
          actor.asTarget(),
          actor.intensity());
    }
    return rows.build();
  }

  static String side(String alias, String side) {
    return " JOIN (SELECT DISTINCT event, country FROM participants WHERE side = '" + side
        + "' AND country <> '') " + alias + " ON " + alias + ".event = e.event";
  }

  static List<Pair> pairs(Connection connection, Filter filter, int most) throws SQLException {
    Where where = Where.of(filter);
    String sql = "SELECT s.country, t.country, count(*) AS n,"
        + " count(*) FILTER (e.quad = 1), count(*) FILTER (e.quad = 2),"
        + " count(*) FILTER (e.quad = 3), count(*) FILTER (e.quad = 4),"
        + " avg(e.intensity), min(e.first_day) AS first_day, max(e.last_day) AS last_day"
        + " FROM " + where.events() + side("s", EventRows.SOURCE) + side("t", EventRows.TARGET)
        + " GROUP BY s.country, t.country ORDER BY n DESC, s.country, t.country LIMIT " + most;
    List<Pair> pairs = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        pairs.add(new Pair(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            List.of(row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7)),
            rounded(row.getDouble(8)),
            EventReader.day(row, "first_day"),
            EventReader.day(row, "last_day")));
      }
    }
    return pairs;
  }

  static List<Actor> actors(Connection connection, Filter filter, int most) throws SQLException {
    Where where = Where.of(filter);
    String sql = "SELECT p.name, p.country, p.sector,"
        + " count(DISTINCT e.event) FILTER (p.side = 'source') AS acts,"
        + " count(DISTINCT e.event) FILTER (p.side = 'target') AS suffers, avg(e.intensity)"
        + " FROM " + where.events()
        + " JOIN participants p ON p.event = e.event AND p.side <> 'attribution'"
        + " AND (p.name <> '' OR p.country <> '')"
        + " GROUP BY p.name, p.country, p.sector"
        + " ORDER BY acts + suffers DESC, p.name, p.country, p.sector LIMIT " + most;
    List<Actor> actors = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        actors.add(new Actor(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getLong(5),
            rounded(row.getDouble(6))));
      }
    }
    return actors;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
