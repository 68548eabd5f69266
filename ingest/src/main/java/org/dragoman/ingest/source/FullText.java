package org.dragoman.ingest.source;

import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.article.Article;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.fetch.Answer;

/** The text of the page behind an item of a feed, when it says more than the item. */
final class FullText {
  /** A page that says only a little more is the same text with a headline of the site. */
  private static final double MORE = 1.3;

  private FullText() {}

  /**
   * The report with the page's text, or as it was when the page cannot be had or says no more; nothing
   * when the page cannot be had now but perhaps later.
   */
  static Optional<Arrival.Report> of(
      Arrival.Report item, Settings settings, ArticleExtractor extractor) {
    Document teaser = item.document();
    Optional<Answer> answer = settings.network().map(n -> n.fetcher().get(teaser.url()));
    if (answer.isPresent() && answer.get() instanceof Answer.Refused refused && refused.passing()) {
      return Optional.empty();
    }
    return Optional.of(
        answer.isPresent() && answer.get() instanceof Answer.Got got
            ? longer(item, got, extractor)
            : item);
  }

  private static Arrival.Report longer(
      Arrival.Report item, Answer.Got got, ArticleExtractor extractor) {
    Document teaser = item.document();
    Article article = extractor.read(Decoder.html(got.body(), got.contentType()).text(), got.url());
    int length = article.text().length();
    if (length < MORE * teaser.text().length() || length > ReportSize.CHARACTERS) {
      return item;
    }
    Document full = new Document(
        teaser.id(),
        teaser.title().isEmpty() ? article.head().title() : teaser.title(),
        article.text(),
        teaser.published().or(() -> article.dates().first().map(Stamp::day)),
        article.head().outlet().isEmpty() ? teaser.outlet() : article.head().outlet(),
        teaser.url());
    Provenance from = item.provenance();
    java.util.List<String> relays = new java.util.ArrayList<>(from.relays());
    relays.addAll(article.relays());
    return new Arrival.Report(
        full, new Provenance(from.form(), from.from(), relays, "", Optional.of(got.at())));
  }
}
