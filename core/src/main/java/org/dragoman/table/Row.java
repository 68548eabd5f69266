package org.dragoman.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a table, filled from its first column on. Not thread-safe. */
public final class Row {
  private final Table table;
  private final List<@Nullable Object> values;

  private Row(Table table) {
    this.table = table;
    this.values = new ArrayList<>(table.columns().size());
  }

  static Row of(Table table) {
    return new Row(table);
  }

  Row add(Object value) {
    values.add(value);
    return this;
  }

  Row add(Optional<?> value) {
    values.add(value.orElse(null));
    return this;
  }

  Row nothing(int columns) {
    values.addAll(Collections.nCopies(columns, null));
    return this;
  }

  /**
   * The row, when it is full.
   *
   * @throws IllegalStateException when it has not a value for each column
   */
  Row full() {
    if (values.size() != table.columns().size()) {
      throw new IllegalStateException(table.title() + " has " + table.columns().size()
          + " columns, but got " + values.size() + " values");
    }
    return this;
  }

  public Table table() {
    return table;
  }

  /** A value for each column, of the type that its kind names; null where there is none. */
  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(values);
  }
}
