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
 * What an actor was, by date, and with whom it had to do.
 *
 * @param roles the codes it was given, with the first and the last day of an event under each
 * @param actsOn whom it acts on most
 * @param actedOnBy who acts on it most
 */
public record Portrait(List<Role> roles, List<Partner> actsOn, List<Partner> actedOnBy) {
  public Portrait {
    roles = List.copyOf(roles);
    actsOn = List.copyOf(actsOn);
    actedOnBy = List.copyOf(actedOnBy);
  }

  /** A name and a code that go with the actor. */
  public record Role(
      String name,
      String country,
      String sector,
      long events,
      Optional<LocalDate> first,
      Optional<LocalDate> last) {}

  /** Somebody on the other side: events of quad class 1 to 4, and PLOVER's mean intensity. */
  public record Partner(String country, String sector, List<Long> quads, double intensity) {
    public Partner {
      quads = List.copyOf(quads);
    }
  }

  static Portrait ask(Connection connection, String actor, Filter filter, int most)
      throws SQLException {
    return new Portrait(
        roles(connection, actor, filter, most),
        partners(connection, actor, filter, EventRows.SOURCE, EventRows.TARGET, most),
        partners(connection, actor, filter, EventRows.TARGET, EventRows.SOURCE, most));
  }

  private static List<Role> roles(Connection connection, String actor, Filter filter, int most)
      throws SQLException {
    Where events = Where.of(filter);
    Where where = new Where();
    actor("p", actor, where);
    String sql = "SELECT p.name, p.country, p.sector, count(DISTINCT e.event) AS n,"
        + " min(e.first_day) AS first_day, max(e.last_day) AS last_day"
        + " FROM " + events.events() + " JOIN participants p ON p.event = e.event" + where.sql()
        + " GROUP BY p.name, p.country, p.sector ORDER BY n DESC, p.name, p.country, p.sector"
        + " LIMIT "
        + most;
    List<Role> roles = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, events.and(where));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        roles.add(new Role(
            row.getString("name"),
            row.getString("country"),
            row.getString("sector"),
            row.getLong("n"),
            EventReader.day(row, "first_day"),
            EventReader.day(row, "last_day")));
      }
    }
    return roles;
  }

  private static List<Partner> partners(
      Connection connection, String actor, Filter filter, String side, String other, int most)
      throws SQLException {
    Where events = Where.of(filter);
    Where where = new Where();
    actor("p", actor, where);
    where.add("p.side = '" + side + "'");
    String sql = "WITH pairs AS (SELECT DISTINCT e.event, e.quad, e.intensity, o.country, o.sector"
        + " FROM " + events.events() + " JOIN participants p ON p.event = e.event"
        + " JOIN participants o ON o.event = e.event AND o.side = '" + other
        + "' AND (o.country <> '' OR o.sector <> '')" + where.sql() + ") SELECT country, sector,"
        + " count(*) FILTER (quad = 1)"
        + " AS q1, count(*) FILTER"
        + " (quad = 2) AS q2, count(*)"
        + " FILTER (quad = 3) AS q3,"
        + " count(*) FILTER (quad = 4)"
        + " AS q4, avg(intensity) AS"
        + " mean FROM pairs GROUP BY"
        + " country, sector ORDER BY"
        + " count(*) DESC, country,"
        + " sector LIMIT "
        + most;
    List<Partner> partners = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, events.and(where));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        partners.add(new Partner(
            row.getString("country"),
            row.getString("sector"),
            Places.quads(row),
            Math.round(row.getDouble("mean") * 1000) / 1000.0));
      }
    }
    return partners;
  }

  /** The pattern's own condition names the bare columns of participants. */
  private static void actor(String alias, String actor, Where where) {
    List<Object> values = new ArrayList<>();
    String condition = ActorPattern.of(actor).condition(values);
    where.add(
        "(" + alias + ".event, " + alias + ".side, " + alias
            + ".position) IN (SELECT (event, side, position) FROM participants WHERE " + condition
            + ")",
        values.toArray());
  }
}
