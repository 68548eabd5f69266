package org.dragoman.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.article.ArticleExtractor;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedReader;
import org.dragoman.ingest.feed.Transport;
import org.dragoman.ingest.fetch.Answer;

/**
 * Asks feeds again and again and hands over what is new in them, followed to its full text. A feed that
 * cannot be had is asked less and less often, at least once a day. Used from one thread.
 */
public final class Watcher {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final List<String> urls;
  private final Settings settings;
  private final Settings.Network network;
  private final Duration every;
  private final WatchState state;
  private final FeedReader feeds = FeedReader.create();
  private final ArticleExtractor extractor = new ArticleExtractor();

  /**
   * Watches these feeds.
   *
   * @param every between two questions to one feed
   * @throws IllegalArgumentException when the settings have no network
   */
  public Watcher(List<String> urls, Settings settings, Duration every, WatchState state) {
    this.urls = List.copyOf(urls);
    this.settings = settings;
    this.network = settings
        .network()
        .orElseThrow(() -> new IllegalArgumentException("watching needs a network"));
    this.every = every;
    this.state = state;
  }

  /** Asks the feeds that are due. */
  public void round(Instant now, Consumer<Arrival> unmarked) {
    Consumer<Arrival> taker = new Marked(unmarked);
    for (String url : urls) {
      WatchState.Feed feed = state.feed(url);
      if (feed.due(now)) {
        ask(url, feed, now, taker);
      }
    }
  }

  /** When the next feed is due. */
  public Instant next() {
    return urls.stream().map(u -> state.feed(u).next()).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private void ask(String url, WatchState.Feed feed, Instant now, Consumer<Arrival> taker) {
    Answer answer = network.fetcher().get(url, feed.mark());
    if (answer instanceof Answer.Got got) {
      Feed read = feeds.read(got.body(), Transport.of(got.url(), got.contentType()));
      if (read.recognised()) {
        boolean all = items(Links.parcel(got, 0), read, feed, taker);
        // An unchanged feed would not show again what is still to come.
        feed.answered(all ? got.mark() : Answer.Mark.NONE, now.plus(every));
      } else {
        failed(url, "no feed", Duration.ZERO, feed, now, taker);
      }
    } else if (answer instanceof Answer.Unchanged) {
      feed.answered(feed.mark(), now.plus(every));
    } else if (answer instanceof Answer.Refused refused) {
      failed(url, refused.why(), refused.again().orElse(Duration.ZERO), feed, now, taker);
    }
  }

  /** Hands over what is new; whether all of it could be had. */
  private boolean items(Parcel parcel, Feed read, WatchState.Feed feed, Consumer<Arrival> taker) {
    boolean all = true;
    for (int i = 0; i < read.items().size(); i++) {
      Arrival arrival = ItemReport.read(parcel, read, i, settings.published());
      if (!(arrival instanceof Arrival.Report report)) {
        taker.accept(arrival);
      } else if (feed.isNew(report.document().id())) {
        all &= item(report, feed, taker);
      }
    }
    return all;
  }

  /** Hands over a report with its full text; false when its page is to be asked for again. */
  private boolean item(Arrival.Report report, WatchState.Feed feed, Consumer<Arrival> taker) {
    String id = report.document().id();
    Optional<Arrival.Report> full = MarkupReader.full(report, settings, extractor);
    if (full.isEmpty() && feed.mayTryAgain(id)) {
      taker.accept(
          new Arrival.Remark(report.document().url(), "cannot be had now; asked for again later"));
      return false;
    }
    taker.accept(full.orElse(report));
    feed.seen(id);
    return true;
  }

  private void failed(
      String url,
      String why,
      Duration atLeast,
      WatchState.Feed feed,
      Instant now,
      Consumer<Arrival> taker) {
    Duration doubled = every.multipliedBy(1L << Math.min(feed.failures() + 1, MOST_DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    wait = atLeast.compareTo(wait) > 0 ? atLeast : wait;
    feed.failed(now.plus(wait));
    taker.accept(new Arrival.Remark(url, why + "; asked again in " + words(wait)));
  }

  private static String words(Duration wait) {
    return wait.toMinutes() > 0 ? wait.toMinutes() + " minutes" : wait.toSeconds() + " seconds";
  }
}
