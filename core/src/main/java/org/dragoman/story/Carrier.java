package org.dragoman.story;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.document.Document;

/**
 * A document as far as it matters which of several copies is the original.
 *
 * @param length of its text, UTF-16 units
 */
public record Carrier(String id, String outlet, Optional<LocalDate> published, int length) {
  public static Carrier of(Document document) {
    return new Carrier(
        document.id(), document.outlet(), document.published(), document.text().length());
  }
}
