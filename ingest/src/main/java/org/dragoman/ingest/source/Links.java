package org.dragoman.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.fetch.Answer;

/** Fetches what addresses in lists, feeds and sitemaps lead to. Used from one thread. */
final class Links {
  /** Takes what was fetched. */
  interface Opener {
    void open(Parcel parcel) throws IOException;
  }

  private final Settings settings;
  private final Consumer<Arrival> taker;
  private final Opener opener;

  Links(Settings settings, Consumer<Arrival> taker, Opener opener) {
    this.settings = settings;
    this.taker = taker;
    this.opener = opener;
  }

  /** Whether addresses in this parcel may be followed. */
  boolean mayFollow(Parcel from) {
    return settings
        .network()
        .filter(n -> n.follow()
            || !from.transport().url().isEmpty() && from.transport().fetched().isPresent())
        .isPresent();
  }

  /** Fetches an address and hands over the reports there; what cannot be had is rejected. */
  void open(String url, int nesting) {
    Optional<Parcel> parcel = fetch(url, nesting);
    if (parcel.isPresent()) {
      try {
        opener.open(parcel.get());
      } catch (IOException e) {
        taker.accept(new Arrival.Rejected(url, "cannot be read (" + e.getMessage() + ")", ""));
      }
    }
  }

  private Optional<Parcel> fetch(String url, int nesting) {
    if (settings.network().isEmpty()) {
      taker.accept(new Arrival.Rejected(url, "an address, and nothing is fetched here", ""));
      return Optional.empty();
    }
    Answer answer = settings.network().get().fetcher().get(url);
    if (answer instanceof Answer.Got got) {
      return Optional.of(parcel(got, nesting));
    }
    String why = answer instanceof Answer.Refused refused ? refused.why() : "nothing came";
    taker.accept(new Arrival.Rejected(url, why, ""));
    return Optional.empty();
  }

  /** What came, ready to be read. */
  static Parcel parcel(Answer.Got got, int nesting) {
    String path = got.url().replaceFirst("[?#].*$", "");
    return new Parcel(
        got.url(),
        got.url(),
        path.substring(path.lastIndexOf('/') + 1),
        new Parcel.Transported(got.url(), got.contentType(), Optional.of(got.at())),
        new ByteArrayInputStream(got.body()),
        nesting);
  }
}
