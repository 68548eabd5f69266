package org.dragoman.ingest.source;

import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.tongue.LanguageDetector;

/** Marks each report with its language on its way to the taker. */
final class Marked implements Consumer<Arrival> {
  private final LanguageDetector languages = LanguageDetector.create();
  private final Consumer<Arrival> taker;

  Marked(Consumer<Arrival> taker) {
    this.taker = taker;
  }

  @Override
  public void accept(Arrival arrival) {
    if (arrival instanceof Arrival.Report report
        && report.provenance().language().isEmpty()) {
      String language = languages.detect(report.document().text()).orElse("");
      taker.accept(new Arrival.Report(report.document(), report.provenance().language(language)));
    } else {
      taker.accept(arrival);
    }
  }
}
