package org.dragoman.ledger;

import java.util.List;

/**
 * Some of the answers, and where the next ones begin.
 *
 * @param next give it back to go on; empty at the end
 */
public record Page<T>(List<T> rows, String next) {
  public Page {
    rows = List.copyOf(rows);
  }

  public boolean isLast() {
    return next.isEmpty();
  }
}
