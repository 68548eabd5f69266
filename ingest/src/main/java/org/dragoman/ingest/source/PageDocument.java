package org.dragoman.ingest.source;

import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.article.Article;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.date.Stamp;

/** A web page as a report. */
final class PageDocument {
  private PageDocument() {}

  /** The report on the page, or why there is none. */
  static Arrival read(Parcel parcel, ArticleExtractor extractor, String html, Published fallback) {
    Article article = extractor.read(html, parcel.transport().url());
    if (article.text().isBlank()) {
      return new Arrival.Rejected(parcel.where(), "no report on this page", "");
    }
    if (article.text().length() > ReportSize.CHARACTERS) {
      return new Arrival.Rejected(
          parcel.where(), ReportSize.tooLong(article.text().length()), ReportSize.HELP);
    }
    String url = article.head().url();
    Optional<java.time.LocalDate> day = article
        .dates()
        .first()
        .filter(s -> s.precision().compareTo(Stamp.Precision.DAY) >= 0)
        .map(Stamp::day);
    Document document = new Document(
        url.isEmpty() ? parcel.id() : url,
        article.head().title(),
        article.text(),
        day.or(fallback::day),
        article.head().outlet(),
        url);
    return new Arrival.Report(
        document,
        new Provenance(
            "page", parcel.where(), article.relays(), "", parcel.transport().fetched()));
  }
}
