package org.dragoman.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedItem;
import org.dragoman.ingest.feed.FeedReader;
import org.dragoman.ingest.feed.Opml;
import org.dragoman.ingest.feed.Sitemap;
import org.dragoman.ingest.feed.Transport;

/** Tells feeds, lists of feeds, sitemaps and pages apart, and reads them. Used from one thread. */
final class MarkupReader {
  /** Characters in which the first element of a document must stand. */
  private static final int LOOK = 4096;

  /** Characters below which the text of an item may be a teaser. */
  private static final int TEASER = 1500;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final FeedReader feeds = FeedReader.create();
  private final Settings settings;
  private final Consumer<Arrival> taker;
  private final Links links;

  MarkupReader(Settings settings, Consumer<Arrival> taker, Links links) {
    this.settings = settings;
    this.taker = taker;
    this.links = links;
  }

  void read(Parcel parcel, byte[] bytes) {
    Decoded decoded = Decoder.html(bytes, parcel.transport().contentType());
    String head = decoded
        .text()
        .substring(0, Math.min(LOOK, decoded.text().length()))
        .toLowerCase(Locale.ROOT);
    if (head.contains("<opml")) {
      List<String> feeds = Opml.read(decoded.text(), parcel.transport().url()).stream()
          .map(Opml.Entry::feed)
          .toList();
      follow(parcel, "a list of feeds", feeds);
    } else if (head.contains("<urlset") || head.contains("<sitemapindex")) {
      Sitemap map = Sitemap.read(decoded.text(), parcel.transport().url());
      List<String> urls = new ArrayList<>(map.maps());
      map.pages().forEach(p -> urls.add(p.url()));
      follow(parcel, "a sitemap", urls);
    } else if (head.contains("<html") || head.contains("<!doctype html")) {
      taker.accept(PageDocument.read(parcel, extractor, decoded.text(), settings.published()));
    } else if (!feed(parcel, bytes)) {
      taker.accept(PageDocument.read(parcel, extractor, decoded.text(), settings.published()));
    }
  }

  /**
   * The report itself, or with the text of its page when it carries only a teaser; nothing when that
   * page cannot be had now but perhaps later.
   */
  static Optional<Arrival.Report> full(
      Arrival.Report report, Settings settings, ArticleExtractor extractor) {
    boolean teaser =
        report.document().text().length() < TEASER && report.document().url().startsWith("http");
    return teaser ? FullText.of(report, settings, extractor) : Optional.of(report);
  }

  private void follow(Parcel parcel, String what, List<String> urls) {
    if (!links.mayFollow(parcel)) {
      reject(parcel, what + " with " + urls.size() + " addresses", "give --follow to fetch them");
      return;
    }
    urls.forEach(url -> links.open(url, parcel.nesting() + 1));
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
    if (items.isEmpty()) {
      taker.accept(new Arrival.Remark(parcel.where(), "a feed without items"));
    }
    for (int i = 0; i < items.size(); i++) {
      Arrival item = ItemReport.read(parcel, feed, i, settings.published());
      taker.accept(
          item instanceof Arrival.Report report && links.mayFollow(parcel)
              ? full(report, settings, extractor).orElse(report)
              : item);
    }
    return true;
  }

  private void reject(Parcel parcel, String what, String help) {
    taker.accept(new Arrival.Rejected(parcel.where(), what, help));
  }
}
