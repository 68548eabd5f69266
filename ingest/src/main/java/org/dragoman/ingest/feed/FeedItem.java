package org.dragoman.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.date.Stamp;

/**
 * One item of a feed. Title, summary and contents are safe HTML, or plain text where the feed says
 * so.
 *
 * @param id the giver's id, or empty
 * @param link the page, absolute, or empty
 * @param title the headline, or empty
 * @param author or empty
 * @param dates when published and when changed, as far as is said
 * @param bodies the teaser and the full texts
 * @param origin the feed it was taken from, when it says so ({@code source} elements), or empty
 */
public record FeedItem(
    String id,
    String link,
    String title,
    String author,
    Dates dates,
    Bodies bodies,
    String origin) {
  /** When published and when changed. */
  public record Dates(Optional<Stamp> published, Optional<Stamp> updated) {
    /** The first of both that is known. */
    public Optional<Stamp> first() {
      return published.or(() -> updated);
    }
  }

  /**
   * What there is to read.
   *
   * @param summary the teaser, or empty
   * @param contents full texts, the first one first
   */
  public record Bodies(String summary, List<String> contents) {
    public Bodies {
      contents = List.copyOf(contents);
    }

    /** The longer of the first content and the summary. */
    public String longest() {
      String content = contents.isEmpty() ? "" : contents.get(0);
      return content.length() >= summary.length() ? content : summary;
    }
  }
}
