package org.dragoman.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day of publication, when it is known. */
public record Published(Optional<LocalDate> day) {
  public static final Published UNKNOWN = new Published(Optional.empty());

  /**
   * An ISO date, alone or at the head of a date and time, as written: "2020-01-10",
   * "2020-01-10T23:30:00Z". Empty when these words are no date.
   */
  public static Optional<Published> parse(String words) {
    String date = words.strip();
    boolean withTime = date.length() > 10 && (date.charAt(10) == 'T' || date.charAt(10) == ' ');
    try {
      LocalDate day = LocalDate.parse(withTime ? date.substring(0, 10) : date);
      return Optional.of(new Published(Optional.of(day)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
