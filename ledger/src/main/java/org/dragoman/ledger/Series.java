package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.table.EventRows;

/** Events over time: how many, and how hostile or friendly. */
public final class Series {
  private Series() {}

  /** The length of a step. Weeks begin on Monday. */
  public enum Step {
    DAY("1 day"),
    WEEK("7 days"),
    MONTH("1 month"),
    QUARTER("3 months"),
    YEAR("1 year");

    private final String interval;

    Step(String interval) {
      this.interval = interval;
    }

    String unit() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What makes a line of its own. */
  public enum By {
    NOTHING("''", false),
    TYPE("e.type", false),
    QUAD("CAST(e.quad AS VARCHAR)", false),
    PLACE("coalesce(e.place_country, '')", false),
    SOURCE("s.country", true),
    TARGET("t.country", true),
    DYAD("s.country || ' ' || t.country", true);

    private final String sql;
    private final boolean people;

    By(String sql, boolean people) {
      this.sql = sql;
      this.people = people;
    }

    private String joins() {
      if (!people) {
        return "";
      }
      return (this == TARGET ? "" : Dyads.side("s", EventRows.SOURCE))
          + (this == SOURCE ? "" : Dyads.side("t", EventRows.TARGET));
    }
  }

  /**
   * One step of one line.
   *
   * @param begin first day of the step
   * @param line what the line is: a type, a pair of countries, …; empty for a single line
   * @param events how many, 0 where none
   * @param intensity mean of PLOVER's scale, 0 where there are no events
   */
  public record Point(LocalDate begin, String line, long events, double intensity) {}

  /** The points as rows. */
  public static Table table(List<Point> points) {
    Table.Builder rows = Table.of("begin:day", "line", "events:whole", "intensity:decimal");
    for (Point point : points) {
      rows.row(point.begin(), point.line(), point.events(), point.intensity());
    }
    return rows.build();
  }

  /**
   * Only events whose day is known as exactly as the step asks are counted: a year is no point of a
   * series by day.
   */
  static List<Point> ask(Connection connection, Filter filter, Step step, By by)
      throws SQLException {
    Where where = Where.of(filter);
    where.add("e.first_day IS NOT NULL");
    where.add("date_trunc('" + step.unit() + "', e.first_day) = date_trunc('" + step.unit()
        + "', e.last_day)");
    List<Object> values = new ArrayList<>(where.eventValues());
    String low = bound("min(period)", filter.from().isPresent(), step);
    String high = bound("max(period)", filter.to().isPresent(), step);
    filter.from().ifPresent(values::add);
    filter.to().ifPresent(values::add);
    // Summed up first: what is asked of the sums is small, whatever the number of events.
    String sql = "WITH sums AS MATERIALIZED (SELECT line, period, count(*) AS n,"
        + " avg(intensity) AS mean FROM (SELECT " + by.sql + " AS line, e.intensity,"
        + " CAST(date_trunc('" + step.unit() + "', e.first_day) AS DATE) AS period FROM "
        + where.events() + by.joins() + ") GROUP BY line, period),"
        + " lines AS (SELECT DISTINCT line FROM sums), periods AS (SELECT"
        + " CAST(unnest(generate_series(CAST(low AS TIMESTAMP), CAST(high AS TIMESTAMP), INTERVAL "
        + step.interval + ")) AS DATE) AS period FROM (SELECT " + low + " AS low, " + high
        + " AS high FROM sums)) SELECT p.period, l.line, coalesce(n, 0) AS n,"
        + " coalesce(mean, 0) AS mean FROM periods p CROSS JOIN lines l"
        + " LEFT JOIN sums USING (line, period) ORDER BY l.line, p.period";
    List<Point> points = new ArrayList<>();
    try (PreparedStatement statement = Sql.prepare(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        points.add(new Point(
            row.getDate(1).toLocalDate(),
            row.getString(2),
            row.getLong(3),
            Math.round(row.getDouble(4) * 1000) / 1000.0));
      }
    }
    return points;
  }

  private static String bound(String otherwise, boolean asked, Step step) {
    return asked ? "date_trunc('" + step.unit() + "', CAST(? AS DATE))" : otherwise;
  }
}
