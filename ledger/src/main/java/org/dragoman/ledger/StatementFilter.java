package org.dragoman.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which statements are asked for.
 *
 * @param speakers as actors are written in {@link Filter}
 * @param text words in the statement, see {@link Filter#text}
 */
public record StatementFilter(
    List<String> speakers,
    List<String> addressees,
    List<String> outlets,
    List<String> documents,
    Optional<LocalDate> publishedFrom,
    Optional<LocalDate> publishedTo,
    String text) {
  public StatementFilter {
    speakers = List.copyOf(speakers);
    addressees = List.copyOf(addressees);
    outlets = List.copyOf(outlets);
    documents = List.copyOf(documents);
  }

  public static StatementFilter all() {
    return new StatementFilter(
        List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), "");
  }

  public static StatementFilter by(String speaker) {
    return new StatementFilter(
        List.of(speaker), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), "");
  }
}
