package org.dragoman.ingest.article;

import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.date.Stamp;

/**
 * What a page reports.
 *
 * @param text paragraphs and sub-headlines, one a line; empty when the page holds no report
 * @param head what it says of itself
 * @param dates when published and when changed, as far as it says
 * @param relays who passed it on or gave it first, as far as it says
 */
public record Article(String text, Head head, Dates dates, List<String> relays) {
  /**
   * What a page says of itself; empty what it does not say.
   *
   * @param url its canonical address
   * @param language as declared, in lower case: "en", "pt-br"
   */
  public record Head(String title, String author, String outlet, String language, String url) {}

  /** When published and when changed. */
  public record Dates(Optional<Stamp> published, Optional<Stamp> updated) {
    /** The first of both that is known. */
    public Optional<Stamp> first() {
      return published.or(() -> updated);
    }
  }

  public Article {
    relays = List.copyOf(relays);
  }
}
