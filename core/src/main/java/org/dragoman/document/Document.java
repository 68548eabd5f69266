package org.dragoman.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One report as it arrived.
 *
 * @param id the giver's own id, or one made from the name of the file; never empty
 * @param title the headline, or empty
 * @param text the report as given; all offsets of the engine count its UTF-16 units
 * @param published the day of publication, when known; never guessed from the clock
 * @param outlet who published it, or empty
 * @param url where, or empty
 */
public record Document(
    String id,
    String title,
    String text,
    Optional<LocalDate> published,
    String outlet,
    String url) {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id");
    }
  }

  public static Document of(String id, String text) {
    return new Document(id, "", text, Optional.empty(), "", "");
  }

  public Document published(LocalDate day) {
    return new Document(id, title, text, Optional.of(day), outlet, url);
  }
}
