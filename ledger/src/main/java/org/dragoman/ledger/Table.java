package org.dragoman.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer in rows and columns.
 *
 * @param rows cells as text; empty where there is no value
 * @param cut whether there were more rows than asked for
 */
public record Table(List<Column> columns, List<List<Optional<String>>> rows, boolean cut) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What the cells of a column are. Days are ISO dates; numbers have a point, never a comma. */
  public enum Kind {
    TEXT("VARCHAR"),
    WHOLE("BIGINT"),
    DECIMAL("DOUBLE"),
    TRUTH("BOOLEAN"),
    DAY("DATE");

    private final String sql;

    Kind(String sql) {
      this.sql = sql;
    }

    /** The database's type for such cells. */
    public String sql() {
      return sql;
    }

    boolean isNumber() {
      return this == WHOLE || this == DECIMAL;
    }
  }

  /** A column. */
  public record Column(String name, Kind kind) {}

  /** Rows of values, the columns named as "begin:day" or "events:whole"; a text has no kind. */
  public static Builder of(String... columns) {
    List<Column> named = new ArrayList<>();
    for (String column : columns) {
      int colon = column.indexOf(':');
      named.add(
          colon < 0
              ? new Column(column, Kind.TEXT)
              : new Column(
                  column.substring(0, colon),
                  Kind.valueOf(column.substring(colon + 1).toUpperCase(java.util.Locale.ROOT))));
    }
    return new Builder(named);
  }

  /** Collects rows. */
  public static final class Builder {
    private final List<Column> columns;
    private final List<List<Optional<String>>> rows = new ArrayList<>();

    private Builder(List<Column> columns) {
      this.columns = columns;
    }

    /** A row: values as they print; an empty {@link Optional} is no value. */
    public Builder row(Object... values) {
      if (values.length != columns.size()) {
        throw new IllegalArgumentException(
            "a row needs " + columns.size() + " cells, got " + values.length);
      }
      List<Optional<String>> cells = new ArrayList<>(values.length);
      for (Object value : values) {
        if (value instanceof Optional<?> maybe) {
          cells.add(maybe.map(String::valueOf));
        } else {
          cells.add(Optional.of(String.valueOf(value)));
        }
      }
      rows.add(List.copyOf(cells));
      return this;
    }

    public Table build() {
      return new Table(columns, rows, false);
    }
  }
}
