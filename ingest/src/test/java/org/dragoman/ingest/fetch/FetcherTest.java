package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.dragoman.ingest.bytes.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final FetchSettings LOCAL = new FetchSettings(
      "dragoman",
      true,
      Duration.ZERO,
      Duration.ofSeconds(20),
      new Limits(1 << 20, 1 << 22, 200, 4, 512));

  private final AtomicInteger hits = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server = start();
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
    server.setExecutor(threads);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void at(String path, Handler handler) {
    server.createContext(path, exchange -> {
      hits.incrementAndGet();
      handler.handle(exchange);
      exchange.close();
    });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static String body(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Got.class);
    return new String(((Answer.Got) answer).body(), StandardCharsets.UTF_8);
  }

  private static Answer.Refused refused(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return (Answer.Refused) answer;
  }

  @Test
  void whatIsThereComesUnpackedAndRedirectsAreFollowed() throws IOException {
    at("/old", e -> {
      e.getResponseHeaders().set("Location", "/new?x=1");
      send(e, 301, new byte[0]);
    });
    at("/new", e -> {
      e.getResponseHeaders().set("Content-Encoding", "gzip");
      e.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      send(e, 200, gzip(bytes("It rained.")));
    });
    Answer answer = Fetcher.of(LOCAL).get(base + "/old");
    assertThat(body(answer)).isEqualTo("It rained.");
    assertThat(((Answer.Got) answer).url()).isEqualTo(base + "/new?x=1");
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    at("/feed", e -> {
      e.getResponseHeaders().set("ETag", "\"7\"");
      boolean same = "\"7\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
      send(e, same ? 304 : 200, same ? new byte[0] : bytes("news"));
    });
    Fetcher fetcher = Fetcher.of(LOCAL);
    Answer.Got got = (Answer.Got) fetcher.get(base + "/feed");
    assertThat(fetcher.get(base + "/feed", got.mark())).isInstanceOf(Answer.Unchanged.class);
  }

  @ParameterizedTest
  @CsvSource({"500, true", "503, true", "429, true", "404, false", "410, false", "403, false"})
  void errorsPassOrDoNot(int status, boolean passing) {
    at("/page", e -> {
      e.getResponseHeaders().set("Retry-After", "120");
      send(e, status, new byte[0]);
    });
    Answer.Refused no = refused(Fetcher.of(LOCAL).get(base + "/page"));
    assertThat(no.passing()).isEqualTo(passing);
    assertThat(no.again()).contains(Duration.ofSeconds(120));
  }

  @Test
  void whatNeverEndsIsBrokenOff() {
    at("/slow", e -> {
      e.sendResponseHeaders(200, 0);
      try {
        for (int i = 0; i < 600; i++) {
          e.getResponseBody().write('x');
          e.getResponseBody().flush();
          Thread.sleep(50);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
    at("/large", e -> {
      e.sendResponseHeaders(200, 0);
      for (int i = 0; i < 4000; i++) {
        e.getResponseBody().write(new byte[1024]);
      }
    });
    at("/bomb", e -> {
      e.getResponseHeaders().set("Content-Encoding", "gzip");
      send(e, 200, gzip(new byte[64 << 20]));
    });
    at("/round", e -> {
      e.getResponseHeaders().set("Location", "/round");
      send(e, 302, new byte[0]);
    });
    Fetcher hasty = Fetcher.of(LOCAL.patience(Duration.ofSeconds(4)));
    assertThat(refused(hasty.get(base + "/slow")).why()).contains("no whole answer");
    Fetcher fetcher = Fetcher.of(LOCAL);
    assertThat(refused(fetcher.get(base + "/large")).why()).contains("more than 1048576 bytes");
    assertThat(refused(fetcher.get(base + "/bomb")).passing()).isTrue();
    assertThat(refused(fetcher.get(base + "/round")).why()).contains("redirects");
  }

  @Test
  void robotsAreObeyed() {
    at("/robots.txt", e -> send(e, 200, bytes("User-agent: *\nDisallow: /private/\n")));
    at("/private/page", e -> send(e, 200, bytes("secret")));
    at("/page", e -> send(e, 200, bytes("open")));
    Fetcher fetcher = Fetcher.of(LOCAL);
    assertThat(refused(fetcher.get(base + "/private/page")).why()).contains("robots.txt");
    assertThat(body(fetcher.get(base + "/page"))).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://courier.example/",
        "javascript:1",
        "",
        " ",
        "http://",
        "http:///x",
        "//courier.example",
        "http://user@courier.example/",
        "http://courier.example:99999/",
        "http://a b/",
        "gopher://courier.example",
        "data:text/html,x",
        "jar:http://x!/",
        "\u0000",
        "http://[::1",
        "http://%00/"
      })
  void whatIsNoAddressIsRefused(String url) {
    Fetcher fetcher = new Fetcher(
        LOCAL.allowPrivate(false),
        Clock.systemUTC(),
        host -> {
          throw new UnknownHostException(host);
        },
        (uri, address) -> false);
    refused(fetcher.get(url));
  }

  /** Every way to write an address that leads to this machine or a private network. */
  private static List<String> spellings(int port) {
    List<String> hosts = List.of(
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7F000001",
        "0177.0.0.1",
        "0x7f.0.0.1",
        "0x7f.1",
        "017700000001",
        "127.0.0.01",
        "127.00.0.1",
        "127.0.0.1.",
        "0",
        "0.0.0.0",
        "0x0",
        "127.127.127.127",
        "127.255.255.254",
        "localhost",
        "LOCALHOST",
        "LocalHost",
        "localhost.",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[::7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[fd00::1]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fec0::1]",
        "[ff02::1]",
        "[::]",
        "10.0.0.1",
        "192.168.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "3232235521",
        "0xa9fea9fe");
    List<String> urls = new ArrayList<>();
    for (String host : hosts) {
      urls.add("http://" + host + ":" + port + "/canary");
      urls.add("HTTP://" + host + ":" + port + "/canary");
      urls.add("http://user:word@" + host + ":" + port + "/canary");
      urls.add("http://courier.example@" + host + ":" + port + "/canary");
      urls.add("http://" + host + ":" + port + "?courier.example/canary");
    }
    return urls;
  }

  @Test
  void noSpellingOfAPrivateAddressIsEverAsked() throws IOException {
    HttpServer way = start();
    String[] target = {""};
    way.createContext("/", e -> {
      int more = Integer.parseInt(e.getRequestURI().getPath().substring(1));
      e.getResponseHeaders().set("Location", more == 1 ? target[0] : "/" + (more - 1));
      send(e, 302, new byte[0]);
      e.close();
    });
    way.createContext("/robots.txt", e -> {
      send(e, 404, new byte[0]);
      e.close();
    });
    way.start();
    at("/", e -> send(e, 200, bytes("canary")));
    int open = way.getAddress().getPort();
    PublicAddresses addresses = new PublicAddresses();
    Fetcher fetcher = new Fetcher(
        LOCAL.allowPrivate(false).patience(Duration.ofSeconds(5)),
        Clock.systemUTC(),
        InetAddress::getAllByName,
        (uri, address) -> uri.getPort() == open || addresses.isPublic(address));
    List<String> urls = spellings(server.getAddress().getPort());
    assertThat(urls).hasSizeGreaterThanOrEqualTo(200);
    for (String url : urls) {
      target[0] = url;
      for (int hops = 0; hops <= 2; hops++) {
        String start = hops == 0 ? url : "http://127.0.0.1:" + open + "/" + hops;
        assertThat(fetcher.get(start))
            .as("%s after %d", url, hops)
            .isInstanceOf(Answer.Refused.class);
      }
    }
    way.stop(0);
    assertThat(hits).hasValue(0);
  }

  private String visited(Path hosts, String namesAreKept) throws Exception {
    Process visitor = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djdk.net.hosts.file=" + hosts,
            "-cp",
            System.getProperty("java.class.path"),
            RebindingVisitor.class.getName(),
            hosts.toString(),
            String.valueOf(server.getAddress().getPort()),
            namesAreKept)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String said = new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(visitor.waitFor()).isZero();
    return said.strip();
  }

  @Test
  void aNameThatTurnsPrivateAfterItWasJudgedIsNotFollowed(@TempDir Path folder) throws Exception {
    at("/", e -> send(e, 200, bytes("canary")));
    Path hosts = folder.resolve("hosts");
    assertThat(visited(hosts, "0")).isEqualTo("Refused");
    assertThat(hits).hasValue(0);
    // without the memory for names it would have been: the trap is one
    assertThat(visited(hosts, RebindingVisitor.NOT_AT_ALL)).isEqualTo("Got");
    assertThat(hits.get()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "93.184.216.34, true",
    "2606:2800:220:1::1, true",
    "10.1.2.3, false",
    "172.15.0.1, true",
    "172.32.0.1, true",
    "100.63.255.255, true",
    "100.128.0.1, true",
    "::ffff:10.0.0.1, false",
    "fd12::1, false",
    "2001:db8::1, false",
    "64:ff9b::1, false"
  })
  void theTableKnowsWhatIsPublic(String address, boolean isPublic) throws IOException {
    assertThat(new PublicAddresses().isPublic(InetAddress.getByName(address))).isEqualTo(isPublic);
  }

  @Test
  void anOptionOpensThePrivateNetwork() {
    at("/page", e -> send(e, 200, bytes("here")));
    assertThat(body(Fetcher.of(LOCAL).get(base + "/page"))).isEqualTo("here");
    Answer closed = Fetcher.of(LOCAL.allowPrivate(false)).get(base + "/page");
    assertThat(refused(closed).why()).contains("--allow-private");
    assertThat(refused(closed).again()).isEqualTo(Optional.empty());
  }
}
