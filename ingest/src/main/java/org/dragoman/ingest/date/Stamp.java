package org.dragoman.ingest.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date as it was written.
 *
 * @param local the clock and calendar of the writer; what is not known is the first of it
 * @param zone the offset, when the writing has one
 * @param precision how far down it is known
 */
public record Stamp(LocalDateTime local, Optional<ZoneOffset> zone, Precision precision) {
  /** The smallest unit that was written. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY,
    TIME
  }

  /** The day where it was written. */
  public LocalDate day() {
    return local.toLocalDate();
  }

  /** The moment, taking a missing zone as UTC, as RFC 822 readers do. */
  public Instant instant() {
    return local.toInstant(zone.orElse(ZoneOffset.UTC));
  }

  /** ISO 8601, as short as the precision, without a zone when none was written. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> String.format("%04d", local.getYear());
      case MONTH -> String.format("%04d-%02d", local.getYear(), local.getMonthValue());
      case DAY -> local.toLocalDate().toString();
      case TIME -> local + zone.map(ZoneOffset::toString).orElse("");
    };
  }
}
