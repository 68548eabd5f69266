package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    // Events are counted by the countries of whole sides, of which there are few, and those then
    // taken apart.
    String sql = "WITH sides AS (SELECT source_countries, target_countries, count(*) AS n,"
        + " count(*) FILTER (quad = 1) AS q1, count(*) FILTER (quad = 2) AS q2,"
        + " count(*) FILTER (quad = 3) AS q3, count(*) FILTER (quad = 4) AS q4,"
        + " sum(intensity) AS intensity, min(first_day) AS first_day, max(last_day) AS last_day"
        + " FROM " + where.events()
        + " WHERE source_countries <> '' AND target_countries <> '' GROUP BY ALL),"
        + " acting AS (SELECT unnest(string_split(source_countries, ' ')) AS source, * FROM sides),"
        + " pairs AS (SELECT unnest(string_split(target_countries, ' ')) AS target, * FROM acting)"
        + " SELECT source, target, sum(n)::BIGINT AS events, sum(q1)::BIGINT, sum(q2)::BIGINT,"
        + " sum(q3)::BIGINT, sum(q4)::BIGINT, sum(intensity) / sum(n),"
        + " min(first_day) AS first_day, max(last_day) AS last_day"
        + " FROM pairs GROUP BY source, target ORDER BY events DESC, source, target LIMIT " + most;
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
    String among =
        where.isEverything() ? "" : " AND p.event IN (SELECT e.event FROM " + where.events() + ")";
    String sql = "SELECT p.name, p.country, p.sector,"
        + " count(*) FILTER (p.side = 'source' AND NOT p.again) AS acts,"
        + " count(*) FILTER (p.side = 'target' AND NOT p.again) AS suffers, avg(p.intensity)"
        + " FROM participants p WHERE p.side <> 'attribution'"
        + " AND (p.name <> '' OR p.country <> '')" + among
        + " GROUP BY p.name, p.country, p.sector"
        + " ORDER BY acts + suffers DESC, p.name, p.country, p.sector LIMIT " + most;
    List<Actor> actors = new ArrayList<>();
    try (PreparedStatement statement =
            Sql.prepare(connection, sql, where.isEverything() ? List.of() : where.eventValues());
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
