package org.dragoman.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.ingest.bytes.Unpacker;
import org.dragoman.ingest.markup.Addresses;

/**
 * Fetches what stands at an address: politely (robots.txt, a pause for each host, conditional
 * requests), within limits of size and time, and never from a private address unless told so. Every
 * redirect is judged like a new address. Used from one thread.
 *
 * <p>The address is judged after resolution. The client resolves the name once more to connect; the
 * JDK answers that from its cache, which is told to keep names for at least {@value #KEEP_NAMES}
 * seconds, so that both see the same address.
 */
public final class Fetcher {
  private static final int MOST_HOPS = 5;
  private static final int KEEP_NAMES = 120;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration ROBOTS_KEEP = Duration.ofHours(1);
  private static final String CACHE = "networkaddress.cache.ttl";

  /** Decides whether a resolved address may be asked. */
  interface Judge {
    boolean mayAsk(URI uri, InetAddress address);
  }

  private record Rules(SimpleRobotRules rules, long readAt) {}

  private final FetchSettings settings;
  private final Clock clock;
  private final Resolver resolver;
  private Optional<HttpClient> client = Optional.empty();
  private final Judge judge;
  private final SimpleRobotRulesParser robotsParser = new SimpleRobotRulesParser();
  private final Map<String, Rules> robots = new HashMap<>();
  private final Map<String, Long> lastAsked = new HashMap<>();

  Fetcher(FetchSettings settings, Clock clock, Resolver resolver, Judge judge) {
    this.judge = judge;
    this.settings = settings;
    this.clock = clock;
    this.resolver = resolver;
    String kept = Security.getProperty(CACHE);
    if (kept == null || kept.matches("\\d{1,2}")) {
      Security.setProperty(CACHE, String.valueOf(KEEP_NAMES));
    }
  }

  public static Fetcher of(FetchSettings settings) {
    PublicAddresses addresses = new PublicAddresses();
    return new Fetcher(
        settings,
        Clock.systemUTC(),
        InetAddress::getAllByName,
        (uri, address) -> addresses.isPublic(address));
  }

  /** What stands at an address now. */
  public Answer get(String url) {
    return get(url, Answer.Mark.NONE);
  }

  /** What stands at an address, unless it has not changed. */
  public Answer get(String url, Answer.Mark mark) {
    return hops(url, mark, true);
  }

  private Answer hops(String url, Answer.Mark mark, boolean obeyRobots) {
    HttpClient asking = client(); // before the clock starts
    long end = System.nanoTime() + settings.patience().toNanos();
    String at = url;
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      Optional<URI> uri = Addresses.uri(at);
      Optional<Answer.Refused> no = uri.isEmpty()
          ? Optional.of(Answer.Refused.forGood("no address: " + at))
          : closed(uri.get());
      if (no.isEmpty() && obeyRobots && !allowed(uri.get())) {
        no = Optional.of(Answer.Refused.forGood("robots.txt of the site does not allow it"));
      }
      if (no.isPresent()) {
        return no.get();
      }
      pause(uri.get());
      HttpResponse<byte[]> response;
      try {
        response = ask(asking, uri.get(), mark, end);
      } catch (IOException e) {
        return Answer.Refused.forNow(words(e));
      }
      Optional<String> location = response.headers().firstValue("location");
      if (response.statusCode() / 100 != 3 || response.statusCode() == 304 || location.isEmpty()) {
        return answer(at, response);
      }
      at = Addresses.absolute(at, location.get());
    }
    return Answer.Refused.forGood("more than " + MOST_HOPS + " redirects");
  }

  private static String words(Throwable trouble) {
    String message = trouble.getMessage();
    return message == null ? trouble.getClass().getSimpleName() : message;
  }

  /** Why this address may not be asked, if it may not. */
  private Optional<Answer.Refused> closed(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of(Answer.Refused.forGood("neither http nor https"));
    }
    if (host == null || host.isEmpty() || uri.getUserInfo() != null) {
      return Optional.of(Answer.Refused.forGood("no plain host in the address"));
    }
    if (settings.allowPrivate()) {
      return Optional.empty();
    }
    if (PublicAddresses.ambiguous(host)) {
      return Optional.of(Answer.Refused.forGood("a host that can be read as several addresses"));
    }
    try {
      for (InetAddress address : resolver.resolve(host)) {
        if (!judge.mayAsk(uri, address)) {
          return Optional.of(Answer.Refused.forGood(
              "a private address, which is only asked with --allow-private"));
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of(Answer.Refused.forNow("no such host: " + host));
    }
  }

  private static String site(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority();
  }

  private boolean allowed(URI uri) {
    return rules(uri).isAllowed(uri.toString());
  }

  private SimpleRobotRules rules(URI uri) {
    String site = site(uri);
    Rules known = robots.get(site);
    if (known != null && System.nanoTime() - known.readAt() < ROBOTS_KEEP.toNanos()) {
      return known.rules();
    }
    String url = site + "/robots.txt";
    Answer answer = hops(url, Answer.Mark.NONE, false);
    SimpleRobotRules rules;
    if (answer instanceof Answer.Got got) {
      rules =
          robotsParser.parseContent(url, got.body(), got.contentType(), List.of(settings.agent()));
    } else {
      // not there: everything is allowed (RFC 9309, 2.3.1.3); not to be had: nothing is (2.3.1.4)
      boolean passing = answer instanceof Answer.Refused refused && refused.passing();
      rules = robotsParser.failedFetch(passing ? 503 : 404);
    }
    // what could not be had is asked for again soon
    boolean keep = !(answer instanceof Answer.Refused refused) || !refused.passing();
    if (keep) {
      robots.put(site, new Rules(rules, System.nanoTime()));
    }
    return rules;
  }

  /** Waits until the host has had its pause. */
  private void pause(URI uri) {
    String site = site(uri);
    Rules known = robots.get(site);
    long wanted = settings.pause().toNanos();
    if (known != null && known.rules().getCrawlDelay() > 0) {
      long delay = TimeUnit.MILLISECONDS.toNanos(known.rules().getCrawlDelay());
      wanted = Math.max(wanted, Math.min(delay, LONGEST_PAUSE.toNanos()));
    }
    Long last = lastAsked.get(site);
    long left = last == null ? 0 : last + wanted - System.nanoTime();
    if (left > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    lastAsked.put(site, System.nanoTime());
  }

  private HttpResponse<byte[]> ask(HttpClient asking, URI uri, Answer.Mark mark, long end)
      throws IOException {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(uri);
    } catch (IllegalArgumentException e) {
      throw new IOException("no address to ask: " + uri, e);
    }
    request
        .header("User-Agent", settings.agent() + "/1 (news reader; obeys robots.txt)")
        .header("Accept", "application/rss+xml, application/atom+xml, text/html, */*;q=0.5")
        .header("Accept-Encoding", "gzip");
    if (!mark.etag().isEmpty()) {
      request.header("If-None-Match", mark.etag());
    }
    if (!mark.lastModified().isEmpty()) {
      request.header("If-Modified-Since", mark.lastModified());
    }
    CompletableFuture<HttpResponse<byte[]>> asked = client()
        .sendAsync(request.build(), info -> new CappedBody(settings.limits().documentBytes()));
    try {
      return asked.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new IOException("no whole answer in " + settings.patience().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(words(e.getCause() == null ? e : e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Made when the first address is asked: reading files alone needs none, and it takes a tenth of a second. */
  private HttpClient client() {
    if (client.isEmpty()) {
      client = Optional.of(HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(settings.patience())
          .build());
    }
    return client.get();
  }

  private Answer answer(String url, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 304) {
      return new Answer.Unchanged();
    }
    if (status != 200) {
      boolean passing = status >= 500 || status == 429 || status == 408;
      return new Answer.Refused(
          "the server answers " + status, again(header(response, "retry-after")), passing);
    }
    try {
      return new Answer.Got(
          url,
          header(response, "content-type"),
          Unpacker.body(response.body(), header(response, "content-encoding"), settings.limits()),
          new Answer.Mark(header(response, "etag"), header(response, "last-modified")),
          clock.instant());
    } catch (IOException e) {
      return Answer.Refused.forNow(words(e));
    }
  }

  private static Optional<Duration> again(String retryAfter) {
    return retryAfter.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)))
        : Optional.empty();
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    String value = response.headers().firstValue(name).orElse("");
    // header values are Latin-1 and may not hold line ends when they are sent back
    return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)
        .replaceAll("[\\r\\n]", "");
  }
}
