package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many events of a filter there are of each kind.
 *
 * @param total events of the filter
 * @param by values and their numbers, the most frequent first, by the name of the field: type, quad,
 *     factuality, source, target, place, outlet, context, year
 */
public record Facets(long total, Map<String, List<Value>> by) {
  public Facets {
    by = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(by));
  }

  /** A value of a field and how many events have it. */
  public record Value(String value, long events) {}

  static Facets ask(Connection connection, Filter filter, int most) throws SQLException {
    Where where = Where.of(filter);
    String sql =
        "WITH hits AS MATERIALIZED (SELECT e.event, e.type, e.quad, e.factuality, e.outlet,"
            + " e.place_country, e.contexts, coalesce(e.first_day, e.published) AS day FROM "
            + where.events()
            + "), people AS MATERIALIZED (SELECT DISTINCT p.event, p.side, p.country"
            + " FROM participants p JOIN hits h ON h.event = p.event WHERE p.country"
            + " <> ''), counted AS (SELECT 'total' AS field, '' AS value, count(*)"
            + " AS n FROM hits UNION ALL SELECT 'quad', CAST(quad AS VARCHAR),"
            + " count(*) FROM hits GROUP BY quad UNION ALL SELECT 'type', type,"
            + " count(*) FROM hits GROUP BY type UNION ALL SELECT 'factuality',"
            + " factuality, count(*) FROM hits GROUP BY factuality UNION ALL SELECT"
            + " side, country, count(*) FROM people WHERE side IN ('source',"
            + " 'target') GROUP BY side, country UNION ALL SELECT 'place',"
            + " place_country, count(*) FROM hits WHERE place_country <> '' GROUP BY"
            + " place_country UNION ALL SELECT 'outlet', outlet, count(*) FROM hits"
            + " WHERE outlet <> '' GROUP BY outlet UNION ALL SELECT 'context', c,"
            + " count(*) FROM (SELECT unnest(contexts) AS c FROM hits) GROUP BY c"
            + " UNION ALL SELECT 'year', CAST(year(day) AS VARCHAR), count(*) FROM"
            + " hits WHERE day IS NOT NULL GROUP BY year(day)) SELECT field, value,"
            + " n FROM counted QUALIFY row_number() OVER (PARTITION BY field ORDER"
            + " BY n DESC, value) <= " + most
            + " ORDER BY field, n DESC, value";
    Map<String, List<Value>> by = new LinkedHashMap<>();
    long total = 0;
    try (PreparedStatement statement = Sql.prepare(connection, sql, where.eventValues());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        if (row.getString(1).equals("total")) {
          total = row.getLong(3);
        } else {
          by.computeIfAbsent(row.getString(1), f -> new ArrayList<>())
              .add(new Value(row.getString(2), row.getLong(3)));
        }
      }
    }
    return new Facets(total, by);
  }
}
