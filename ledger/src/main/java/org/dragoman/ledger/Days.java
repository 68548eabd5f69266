package org.dragoman.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as people and files write them. */
final class Days {
  private Days() {}

  /** A day written 2020-01-31, else empty. */
  static Optional<LocalDate> parse(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
