package org.dragoman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site with two feeds that point to pages, as sites are: it moves pages, fails, hangs, packs what it
 * sends. Every round is a new run of the command.
 */
class WatchCommandTest {
  private static final Map<String, String> STORIES = Map.of(
      "plea",
      "Norway rejected a plea by Chad on Thursday.</p><p>The governor of the coast, who has held"
          + " the post for nine years, had hoped for an answer before the end of the week. A ferry"
          + " brought the letter to the island on the same evening.",
      "farmers",
      "Gunmen killed nine farmers near Basra on Wednesday, police said.</p><p>The road beside the"
          + " canal was empty in the morning, and shops along it stayed shut. Rain is expected for"
          + " the rest of the month in all of the southern provinces.",
      "envoys",
      "Peru expelled the ambassador of Japan on Tuesday.</p><p>Flowers lay at the gate of the old"
          + " building, which dates from before the earthquake. Two schools close by will remain"
          + " open, according to a note that hangs at their doors.");

  private final HttpServer server = start();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> courier = new CopyOnWriteArrayList<>();
  private final List<String> gazette = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile int feedStatus = 200;
  private String base = "";

  @TempDir
  private Path folder = Path.of("");

  private static HttpServer start() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/courier", exchange -> feed(exchange, "The Courier", courier));
    server.createContext("/gazette", exchange -> feed(exchange, "The Gazette", gazette));
    server.createContext("/moved/", exchange -> {
      exchange
          .getResponseHeaders()
          .set("Location", exchange.getRequestURI().getPath().replace("/moved/", "/page/"));
      send(exchange, 301, "");
    });
    server.createContext("/page/", this::page);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private int times(String what) {
    return asked.computeIfAbsent(what, w -> new AtomicInteger()).get();
  }

  private int count(String what) {
    return asked.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<String> takes = exchange.getRequestHeaders().getOrDefault("Accept-Encoding", List.of());
    if (!body.isEmpty() && takes.contains("gzip")) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      bytes = packed.toByteArray();
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void feed(HttpExchange exchange, String title, List<String> items) throws IOException {
    String tag = "\"" + title.length() + "-" + items.size() + "\"";
    if (feedStatus != 200) {
      count("failed feed");
      send(exchange, feedStatus, "");
      return;
    }
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      count("unchanged feed");
      send(exchange, 304, "");
      return;
    }
    StringBuilder feed =
        new StringBuilder("<rss version='2.0'><channel><title>" + title + "</title>");
    for (String item : items) {
      feed.append("<item><title>News</title><guid isPermaLink='false'>")
          .append(title + item)
          .append("</guid><pubDate>Fri, 05 Mar 2021 09:00:00 GMT</pubDate><link>")
          .append(base + "/moved/" + item)
          .append("</link><description>A teaser.</description></item>");
    }
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    send(exchange, 200, feed + "</channel></rss>");
  }

  /** The first word of an item says what happens to its page, the second which story it tells. */
  private void page(HttpExchange exchange) throws IOException {
    String item = exchange.getRequestURI().getPath().substring("/page/".length());
    int time = count(item);
    if (item.startsWith("failing-") && time == 1) {
      send(exchange, 500, "");
      return;
    }
    if (item.startsWith("hanging-") && time == 1) {
      try {
        TimeUnit.SECONDS.sleep(20); // longer than the patience of the command
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
      return;
    }
    String what = STORIES.getOrDefault(item.substring(item.indexOf('-') + 1), "");
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    send(
        exchange,
        200,
        "<html><body><nav>Home</nav><article><h1>News</h1><p>" + what
            + "</p></article></body></html>");
  }

  private String round() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1100); // each feed is due again after a second
    StringWriter err = new StringWriter();
    int exit = Main.run(
        new PrintWriter(new StringWriter(), true),
        new PrintWriter(err, true),
        ("watch --once --every 1 --pause 0 --patience 3 --allow-private --reader fast --threads 1"
                + " --ledger " + folder.resolve("kept") + " " + base + "/courier " + base
                + "/gazette")
            .split(" "));
    assertThat(exit).as(err.toString()).isEqualTo(ExitCode.DONE);
    return err.toString();
  }

  private List<StoredEvent> events() {
    try (Ledger ledger = Ledger.open(folder.resolve("kept"), Access.reading());
        Questions ask = ledger.questions()) {
      return ask.events(Filter.all(), 100);
    }
  }

  @Test
  void eachStoryIsCodedOnceWhateverTheSiteDoes() throws InterruptedException {
    courier.add("first-plea");
    courier.add("failing-farmers");
    String first = round();
    assertThat(first).contains("failing-farmers: cannot be had now; asked for again later");
    assertThat(events()).extracting(e -> e.event().what().type().name()).containsExactly("REJECT");

    round();
    assertThat(times("failing-farmers")).isEqualTo(2);
    assertThat(events()).hasSize(2);

    round();
    assertThat(times("unchanged feed")).isPositive();
    assertThat(times("first-plea")).as("a page is asked for once").isEqualTo(1);

    feedStatus = 503;
    assertThat(round()).contains("the server answers 503");
    feedStatus = 200;
    gazette.add("second-plea"); // the same text in another paper
    gazette.add("hanging-envoys");
    for (int i = 0; i < 20 && (times("hanging-envoys") < 2 || times("second-plea") < 1); i++) {
      round();
    }
    List<StoredEvent> events = events();
    assertThat(events)
        .extracting(e -> e.event().what().type().name())
        .containsExactlyInAnyOrder("REJECT", "ASSAULT", "SANCTION");
    StoredEvent plea = events.stream()
        .filter(e -> e.event().what().type().name().equals("REJECT"))
        .findFirst()
        .orElseThrow();
    assertThat(plea.report().copies()).isEqualTo(2);
    assertThat(plea.tellings().outlets()).isEqualTo(2);
    assertThat(plea.tellings().stories()).isEqualTo(1);
  }
}
