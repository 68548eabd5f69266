package org.dragoman.ledger.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows whose columns are named by the first row; more columns and another order do no harm. */
final class Named {
  private final List<String> needed;
  private final Map<String, Integer> columns = new HashMap<>();

  Named(List<String> needed) {
    this.needed = needed;
  }

  /** Whether this row was the row of names. */
  boolean isHead(String[] cells) {
    if (!columns.isEmpty()) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      columns.putIfAbsent(cells[i].strip(), i);
    }
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        columns.clear();
        throw new IllegalArgumentException("no column '" + name + "' in the first row");
      }
    }
    return true;
  }

  String cell(String[] cells, String name) {
    Integer at = columns.get(name);
    return at == null || at >= cells.length ? "" : cells[at].strip();
  }
}
