package org.dragoman.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.date.Stamp;

/**
 * A feed and its items.
 *
 * @param version such as {@code rss20}, {@code atom10}, {@code json11}; empty when it is none
 * @param about what the feed says of itself
 * @param items in the order of the feed
 * @param charset the encoding it was in
 * @param remarks what was wrong with it
 */
public record Feed(
    String version, About about, List<FeedItem> items, String charset, List<String> remarks) {
  /** Title, home page, language, author and last change; empty when not said. */
  public record About(
      String title, String link, String language, String author, Optional<Stamp> updated) {}

  public Feed {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /** Whether this is a feed at all. */
  public boolean recognised() {
    return !version.isEmpty() || !items.isEmpty();
  }
}
