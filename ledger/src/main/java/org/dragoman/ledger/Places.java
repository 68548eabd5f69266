package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where things happen. */
public final class Places {
  private Places() {}

  /**
   * A place and what happened there.
   *
   * @param kind of place, as the gazetteer has it
   * @param quads events of quad class 1 to 4
   * @param killed the most that was told, summed over the events
   */
  public record Spot(
      String name,
      String kind,
      String country,
      double lat,
      double lon,
      List<Long> quads,
      long killed,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {
    public Spot {
      quads = List.copyOf(quads);
    }
  }

  /** A country and what happened in it: events of quad class 1 to 4, and PLOVER's mean intensity. */
  public record Land(String country, List<Long> quads, double intensity) {
    public Land {
      quads = List.copyOf(quads);
    }
  }

  private static final String QUADS = " count(*) FILTER (e.quad = 1) AS q1,"
      + " count(*) FILTER (e.quad = 2) AS q2, count(*) FILTER (e.quad = 3) AS q3,"
      + " count(*) FILTER (e.quad = 4) AS q4";

  static List<Spot> spots(Connection connection, Filter filter, int most) throws SQLException {
    Where where = Where.of(filter);
    where.add("e.place IS NOT NULL");
    where.add("e.place_kind <> 'COUNTRY'");
    String sql = "SELECT e.place, e.place_kind, e.place_country, e.lat, e.lon," + QUADS
        + ", coalesce(sum(k.most), 0) AS killed, min(e.first_day) AS first_day,"
        + " max(e.last_day) AS last_day FROM " + where.events() + " LEFT JOIN"
        + " (SELECT event, most FROM counts WHERE what = 'killed' AND most < 1000000) k"
        + " ON k.event = e.event"
        + " GROUP BY ALL ORDER BY q1 + q2 + q3 + q4 DESC, e.place, e.lat LIMIT " + most;
    List<Spot> spots = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        spots.add(new Spot(
            row.getString("place"),
            row.getString("place_kind"),
            row.getString("place_country"),
            row.getDouble("lat"),
            row.getDouble("lon"),
            quads(row),
            row.getLong("killed"),
            EventReader.day(row, "first_day"),
            EventReader.day(row, "last_day")));
      }
    }
    return spots;
  }

  static List<Land> lands(Connection connection, Filter filter) throws SQLException {
    Where where = Where.of(filter);
    where.add("e.place_country <> ''");
    String sql =
        "SELECT e.place_country," + QUADS + ", avg(e.intensity) AS mean FROM " + where.events()
            + " GROUP BY e.place_country ORDER BY q1 + q2 + q3 + q4 DESC, e.place_country";
    List<Land> lands = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        lands.add(new Land(
            row.getString("place_country"),
            quads(row),
            Math.round(row.getDouble("mean") * 1000) / 1000.0));
      }
    }
    return lands;
  }

  static List<Long> quads(ResultSet row) throws SQLException {
    return List.of(row.getLong("q1"), row.getLong("q2"), row.getLong("q3"), row.getLong("q4"));
  }
}
