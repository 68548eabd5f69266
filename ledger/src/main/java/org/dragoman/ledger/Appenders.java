package org.dragoman.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dragoman.table.Column;
import org.dragoman.table.Row;
import org.dragoman.table.Table;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts rows at the end of the tables of a ledger. Lives inside one transaction of the writer. */
final class Appenders implements AutoCloseable {
  private final DuckDBConnection connection;
  private final String prefix;
  private final Map<Table, DuckDBAppender> open = new EnumMap<>(Table.class);

  private Appenders(DuckDBConnection connection, String prefix) {
    this.connection = connection;
    this.prefix = prefix;
  }

  /** Into the tables of what the machine coded. */
  static Appenders machine(DuckDBConnection connection) {
    return new Appenders(connection, "");
  }

  /** Into the tables of events as people corrected them. */
  static Appenders corrected(DuckDBConnection connection) {
    return new Appenders(connection, "corrected_");
  }

  void append(Collection<Row> rows) throws SQLException {
    for (Row row : rows) {
      append(row);
    }
  }

  private void append(Row row) throws SQLException {
    DuckDBAppender table = open.get(row.table());
    if (table == null) {
      table = connection.createAppender("kept", prefix + row.table().title());
      open.put(row.table(), table);
    }
    List<Column> columns = row.table().columns();
    table.beginRow();
    for (int i = 0; i < columns.size(); i++) {
      append(columns.get(i).kind(), row.values().get(i), table);
    }
    table.endRow();
  }

  private static void append(Column.Kind kind, @Nullable Object value, DuckDBAppender table)
      throws SQLException {
    if (value == null) {
      table.appendNull();
      return;
    }
    switch (kind) {
      case TEXT -> table.append((String) value);
      case INTEGER -> table.append((int) value);
      case LONG -> table.append((long) value);
      case NUMBER -> table.append((double) value);
      case FLAG -> table.append((boolean) value);
      case DAY -> table.append((LocalDate) value);
      case TEXTS, INTEGERS, FLOATS -> table.append((Collection<?>) value);
    }
  }

  /** Closes all of them, also when one cannot be; the first trouble is thrown. */
  @Override
  public void close() throws SQLException {
    @Nullable SQLException trouble = null;
    for (DuckDBAppender table : open.values()) {
      try {
        table.close();
      } catch (SQLException e) {
        trouble = trouble == null ? e : trouble;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }
}
