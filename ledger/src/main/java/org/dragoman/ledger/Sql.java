package org.dragoman.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Statements with their values. A fresh statement each time: a failed one is closed by the driver. */
final class Sql {
  /** A question that takes longer is given up, so that no reader can hold up the others; seconds. */
  private static final int DEADLINE = 30;

  private Sql() {}

  /** A prepared statement with its values set: strings, numbers, booleans, days, lists of strings. */
  static PreparedStatement prepare(Connection connection, String sql, List<?> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    if (sql.startsWith("SELECT") || sql.startsWith("WITH")) {
      statement.setQueryTimeout(DEADLINE);
    }
    int index = 1;
    for (Object value : values) {
      if (value instanceof List<?> list) {
        statement.setArray(index, connection.createArrayOf("VARCHAR", list.toArray()));
      } else {
        statement.setObject(
            index, value instanceof LocalDate day ? java.sql.Date.valueOf(day) : value);
      }
      index++;
    }
    return statement;
  }

  /** Up to so many ids are written out, so that the database looks for them while it scans. */
  private static final int WRITTEN_OUT = 500;

  /** Statements that ask for rows of some ids: a condition, and the values that belong to it. */
  record Among(String condition, List<?> values) {}

  /** A condition that holds for these ids. */
  static Among among(String column, List<String> ids) {
    return ids.isEmpty() || ids.size() > WRITTEN_OUT
        ? new Among(column + " IN (SELECT unnest(?::VARCHAR[]))", List.of(ids))
        : new Among(
            column + " IN (" + String.join(", ", java.util.Collections.nCopies(ids.size(), "?"))
                + ")",
            ids);
  }

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, List.of(values))) {
      statement.execute();
    }
  }

  /** A text between quotation marks, for the few places that take no parameter. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
