package org.dragoman.ledger;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a question in SQL.
 *
 * @param rows cells as text; empty where the database has none
 * @param cut whether there were more rows than asked for
 */
public record Table(List<String> columns, List<List<Optional<String>>> rows, boolean cut) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
