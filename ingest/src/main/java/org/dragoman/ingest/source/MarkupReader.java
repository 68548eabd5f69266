package org.dragoman.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedItem;
import org.dragoman.ingest.feed.FeedReader;
import org.dragoman.ingest.feed.Transport;

/** Tells feeds, lists of feeds, sitemaps and pages apart, and reads them. Used from one thread. */
final class MarkupReader {
  /** Characters in which the first element of a document must stand. */
  private static final int LOOK = 4096;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final FeedReader feeds = FeedReader.create();
  private final Settings settings;
  private final Consumer<Arrival> taker;

  MarkupReader(Settings settings, Consumer<Arrival> taker) {
    this.settings = settings;
    this.taker = taker;
  }

  void read(Parcel parcel, byte[] bytes) {
    Decoded decoded = Decoder.html(bytes, parcel.transport().contentType());
    String head = decoded
        .text()
        .substring(0, Math.min(LOOK, decoded.text().length()))
        .toLowerCase(Locale.ROOT);
    if (head.contains("<opml")) {
      reject(parcel, "a list of feeds", "give it to 'dragoman watch'");
    } else if (head.contains("<urlset") || head.contains("<sitemapindex")) {
      reject(parcel, "a sitemap", "");
    } else if (head.contains("<html") || head.contains("<!doctype html")) {
      taker.accept(PageDocument.read(parcel, extractor, decoded.text(), settings.published()));
    } else if (!feed(parcel, bytes)) {
      taker.accept(PageDocument.read(parcel, extractor, decoded.text(), settings.published()));
    }
  }

  /** Hands over the items of a feed, or gives false when it is none. */
  boolean feed(Parcel parcel, byte[] bytes) {
    Feed feed = feeds.read(
        bytes, Transport.of(parcel.transport().url(), parcel.transport().contentType()));
    if (!feed.recognised()) {
      return false;
    }
    feed.remarks().forEach(r -> taker.accept(new Arrival.Remark(parcel.where(), r)));
    List<FeedItem> items = feed.items();
    for (int i = 0; i < items.size(); i++) {
      taker.accept(ItemReport.read(parcel, feed, i, settings.published()));
    }
    return true;
  }

  private void reject(Parcel parcel, String what, String help) {
    taker.accept(new Arrival.Rejected(parcel.where(), what, help));
  }
}
