package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.StoredEvent;

/**
 * Tells the webhooks of saved searches which of their events came in. Each message is signed: the
 * header X-Dragoman-Signature holds the HMAC-SHA256 of the body under the ledger's token, in
 * hexadecimal digits. A receiver that does not answer is tried once more, then left alone.
 */
final class Alerts implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TRIES = 2;

  /** Events in one message, at most. */
  private static final int MOST = 200;

  private final Searches searches;
  private final Readers readers;
  private final Token token;
  private final HttpClient client = HttpClient.newBuilder()
      .connectTimeout(PATIENCE)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
    Thread thread = new Thread(task, "dragoman-alerts");
    thread.setDaemon(true);
    return thread;
  });

  Alerts(Searches searches, Readers readers, Token token) {
    this.searches = searches;
    this.readers = readers;
    this.token = token;
  }

  /** These reports are new in the ledger. Returns at once. */
  void came(Set<String> documents) {
    List<Searches.Saved> waiting =
        searches.all().stream().filter(s -> !s.webhook().isEmpty()).toList();
    if (!waiting.isEmpty() && !documents.isEmpty()) {
      worker.execute(() -> waiting.forEach(search -> tell(search, documents)));
    }
  }

  private void tell(Searches.Saved search, Set<String> documents) {
    Filter filter = search.filter().inDocuments(List.copyOf(documents));
    List<StoredEvent> events = readers.ask(q -> q.events(filter, MOST));
    if (events.isEmpty()) {
      return;
    }
    ObjectNode message = Json.object();
    message.put("search", search.name());
    message.put("query", search.query());
    message.set("events", Json.events(events));
    String body = Json.of(message);
    HttpRequest request = HttpRequest.newBuilder(URI.create(search.webhook()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("X-Dragoman-Signature", signature(body, token.secret()))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    for (int i = 0; i < TRIES; i++) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
          return;
        }
      } catch (IOException e) {
        // The receiver is away; the next try may find it.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  static String signature(String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
