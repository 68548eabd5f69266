package org.dragoman.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.fetch.FetchSettings;
import org.dragoman.ingest.fetch.Fetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that serves a feed whose items point to pages, and now and then fails. */
class WatcherTest {
  private static final Instant NOON = Instant.parse("2021-03-02T12:00:00Z");
  private static final Duration EVERY = Duration.ofMinutes(15);

  @TempDir
  private Path folder = Path.of("");

  private final HttpServer server = start();
  private final List<String> items = new ArrayList<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger unchanged = new AtomicInteger();
  private volatile int status = 200;
  private String base = "";

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/feed", exchange -> {
      StringBuilder feed =
          new StringBuilder("<rss version='2.0'><channel><title>The Courier</title>");
      for (String item : items) {
        feed.append("<item><title>")
            .append(item)
            .append("</title><guid>tag:")
            .append(item)
            .append("</guid><link>")
            .append(base)
            .append("/moved/")
            .append(item)
            .append("</link><description>A teaser.</description></item>");
      }
      byte[] body = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
      String tag = "\"" + items.size() + "\"";
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      exchange.getResponseHeaders().set("ETag", tag);
      if (status == 200 && same) {
        unchanged.incrementAndGet();
      }
      exchange.sendResponseHeaders(
          status == 200 && same ? 304 : status, status == 200 && !same ? body.length : -1);
      if (status == 200 && !same) {
        exchange.getResponseBody().write(body);
      }
      exchange.close();
    });
    server.createContext("/moved/", exchange -> {
      String item = exchange.getRequestURI().getPath().substring(7);
      exchange.getResponseHeaders().set("Location", "/page/" + item);
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
    });
    server.createContext("/page/", exchange -> {
      pages.incrementAndGet();
      byte[] body =
          ("<html><body><article><h1>Headline</h1><p>The council of Port Vell met on Tuesday, and"
                  + " after a long debate it rejected the plan for a second harbour, number "
                  + exchange.getRequestURI().getPath().substring(6)
                  + ".</p></article></body></html>")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private record Round(List<String> texts, List<String> remarks) {}

  private Round round(Instant now) throws IOException {
    Path memory = folder.resolve("watch.json");
    WatchState state = WatchState.load(memory);
    FetchSettings fetching = FetchSettings.USUAL.allowPrivate(true).pause(Duration.ZERO);
    Watcher watcher = new Watcher(
        List.of(base + "/feed"), Settings.USUAL.network(Fetcher.of(fetching), false), EVERY, state);
    Round round = new Round(new ArrayList<>(), new ArrayList<>());
    watcher.round(now, arrival -> {
      if (arrival instanceof Arrival.Report report) {
        round.texts().add(report.document().text());
      } else if (arrival instanceof Arrival.Remark remark) {
        round.remarks().add(remark.what());
      } else {
        throw new AssertionError(arrival);
      }
    });
    state.save(memory); // every round is a new run of the program
    return round;
  }

  @Test
  void newItemsComeOnceWithTheirFullTextWhateverHappensBetween() throws IOException {
    items.addAll(List.of("1", "2"));
    Round first = round(NOON);
    assertThat(first.texts()).hasSize(2).allMatch(t -> t.contains("rejected the plan"));
    assertThat(round(NOON.plusSeconds(60)).texts()).as("not due yet").isEmpty();

    Instant later = NOON.plus(EVERY);
    assertThat(round(later).texts()).as("304").isEmpty();
    assertThat(unchanged).hasValue(1);

    items.add("3");
    status = 500;
    later = later.plus(EVERY);
    assertThat(round(later).remarks())
        .containsExactly("the server answers 500; asked again in 30 minutes");
    status = 200;
    assertThat(round(later.plus(EVERY)).texts()).as("backing off").isEmpty();
    assertThat(round(later.plus(EVERY.multipliedBy(2))).texts())
        .singleElement()
        .asString()
        .contains("number 3");
    assertThat(pages).hasValue(3);
  }

  @Test
  void aFeedThatStaysAwayIsAskedLessAndLessOften() throws IOException {
    status = 503;
    Instant now = NOON;
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      remarks.addAll(round(now).remarks());
      now = now.plus(Duration.ofDays(1));
    }
    assertThat(remarks).hasSize(9);
    assertThat(remarks.get(0)).endsWith("in 30 minutes");
    assertThat(remarks.get(1)).endsWith("in 60 minutes");
    assertThat(remarks.get(8)).endsWith("in 1440 minutes");
  }

  @Test
  void listsAndSitemapsAreFollowedOnlyWhenToldSo() throws IOException {
    items.add("1");
    Path list = java.nio.file.Files.writeString(
        folder.resolve("feeds.opml"),
        "<opml><body><outline xmlUrl='" + base + "/feed'/></body></opml>");
    Path map = java.nio.file.Files.writeString(
        folder.resolve("map.xml"), "<urlset><url><loc>" + base + "/page/9</loc></url></urlset>");
    Fetcher fetcher = Fetcher.of(FetchSettings.USUAL.allowPrivate(true).pause(Duration.ZERO));
    List<Arrival> arrivals = new ArrayList<>();
    List<String> places = List.of(list.toString(), map.toString(), base + "/page/4");
    Sources.of(places, Settings.USUAL.network(fetcher, false)).read(arrivals::add);
    assertThat(arrivals).filteredOn(a -> a instanceof Arrival.Rejected).hasSize(2);
    assertThat(arrivals).filteredOn(a -> a instanceof Arrival.Report).hasSize(1);
    arrivals.clear();
    Sources.of(places, Settings.USUAL.network(fetcher, true)).read(arrivals::add);
    assertThat(arrivals).hasSize(3).allMatch(a -> a instanceof Arrival.Report);
  }
}
