package org.dragoman.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/**
 * One SELECT of a user. Three walls: only one statement is let through, it runs inside another SELECT,
 * and the transaction around it is read-only; files are out of reach by the settings of the ledger.
 */
final class UserSql {
  private UserSql() {}

  static Table ask(DuckDBConnection connection, String query, int most) {
    String one = single(query);
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN TRANSACTION READ ONLY");
      try (Statement inner = connection.createStatement();
          ResultSet rows =
              inner.executeQuery("SELECT * FROM (\n" + one + "\n) AS asked LIMIT " + (most + 1L))) {
        return table(rows, most);
      } finally {
        end(connection);
      }
    } catch (SQLException e) {
      throw new LedgerException("this question cannot be answered: " + Troubles.firstLine(e), e);
    }
  }

  private static void end(DuckDBConnection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }

  private static Table table(ResultSet rows, int most) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Table.Column(meta.getColumnName(i), kind(meta.getColumnType(i))));
    }
    List<List<Optional<String>>> cells = new ArrayList<>();
    while (rows.next()) {
      if (cells.size() == most) {
        return new Table(columns, cells, true);
      }
      List<Optional<String>> line = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        line.add(Optional.ofNullable(rows.getString(i)));
      }
      cells.add(line);
    }
    return new Table(columns, cells, false);
  }

  private static Table.Kind kind(int type) {
    return switch (type) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> Table.Kind.WHOLE;
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> Table.Kind.DECIMAL;
      case Types.BOOLEAN -> Table.Kind.TRUTH;
      case Types.DATE -> Table.Kind.DAY;
      default -> Table.Kind.TEXT;
    };
  }

  /** The query without a semicolon at its end; one inside, outside of quotation marks, is refused. */
  static String single(String query) {
    String trimmed = query.strip();
    while (trimmed.endsWith(";")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
    }
    char quote = 0;
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == ';' || c == '$') {
        throw new LedgerException("one SELECT at a time, without '" + c + "'");
      } else if (trimmed.startsWith("--", i) || trimmed.startsWith("/*", i)) {
        throw new LedgerException("no comments in the question, please");
      }
    }
    if (quote != 0 || trimmed.isEmpty()) {
      throw new LedgerException(
          "the question ends too early: a quotation mark or the question is missing");
    }
    return trimmed;
  }
}
