package org.dragoman.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a report came here.
 *
 * @param form what it was: {@code text}, {@code rows}, {@code feed}, {@code page} …
 * @param from the file or address it was taken out of
 * @param relays who passed it on, as far as it says so ("via", "originally published"), in its order
 * @param language ISO 639-1, or empty when it could not be told
 * @param fetched when it came over the network, or was put into the archive; empty when not known
 */
public record Provenance(
    String form, String from, List<String> relays, String language, Optional<Instant> fetched) {
  private static final String CODED = "en";

  public Provenance {
    relays = List.copyOf(relays);
  }

  public static Provenance of(String form, String from) {
    return new Provenance(form, from, List.of(), "", Optional.empty());
  }

  public Provenance language(String tag) {
    return new Provenance(form, from, relays, tag, fetched);
  }

  /** Whether there is a reader for its language; an unknown one is tried. */
  public boolean readable() {
    return language.isEmpty() || language.equals(CODED);
  }
}
