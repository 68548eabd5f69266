package org.dragoman.ingest.source;

import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedItem;
import org.dragoman.ingest.markup.Prose;

/** An item of a feed as a report. */
final class ItemReport {
  private ItemReport() {}

  /** The report in the item, or why there is none. */
  static Arrival read(Parcel parcel, Feed feed, int index, Published fallback) {
    FeedItem item = feed.items().get(index);
    String at = parcel.where() + "#" + (index + 1);
    String title = Prose.of(item.title()).replace('\n', ' ');
    String body = Prose.of(item.bodies().longest());
    String text = body.isBlank() ? title : body;
    if (text.isBlank()) {
      return new Arrival.Rejected(at, "neither text nor title in this item", "");
    }
    if (text.length() > ReportSize.CHARACTERS) {
      return new Arrival.Rejected(at, ReportSize.tooLong(text.length()), ReportSize.HELP);
    }
    boolean passedOn = !item.origin().isEmpty();
    String outlet = Prose.of(passedOn ? item.origin() : feed.about().title()).replace('\n', ' ');
    Document document = new Document(
        id(parcel, item, at), title, text, published(item).or(fallback::day), outlet, item.link());
    return new Arrival.Report(
        document,
        new Provenance(
            "feed",
            parcel.where(),
            passedOn ? List.of(Prose.of(feed.about().title()).replace('\n', ' ')) : List.of(),
            "",
            parcel.transport().fetched()));
  }

  private static Optional<java.time.LocalDate> published(FeedItem item) {
    return item.dates()
        .first()
        .filter(s -> s.precision().compareTo(Stamp.Precision.DAY) >= 0)
        .map(Stamp::day);
  }

  /** The giver's id when it is one for the whole world, else the address, else feed and number. */
  private static String id(Parcel parcel, FeedItem item, String at) {
    if (item.id().contains(":")) {
      return item.id();
    }
    if (!item.link().isEmpty()) {
      return item.link();
    }
    return item.id().isEmpty() ? at : parcel.where() + "#" + item.id();
  }
}
