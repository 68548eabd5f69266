package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.app.Coder;
import org.dragoman.app.Fixtures;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.table.Run;

/** A server on a free port over a small ledger, and a client that asks it. */
final class Served implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Run RUN = new Run("code", "test", "test");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Ledger ledger;
  private final Server server;
  private final String token;

  private Served(Ledger ledger, Server server, String token) {
    this.ledger = ledger;
    this.server = server;
    this.token = token;
  }

  /** Codes every report as if nothing were in it: the server is tested here, not the coder. */
  static final Coder SILENT = Fixtures::without;

  static Served start(Path folder, Coder coder, List<Coded> stories) throws IOException {
    return start(Settings.loopback(0, folder, "test"), coder, stories);
  }

  static Served start(Settings settings, Coder coder, List<Coded> stories) throws IOException {
    Ledger ledger = Ledger.open(settings.folder(), Access.writing());
    ledger.append(stories, RUN);
    return start(
        settings,
        ledger,
        Rules.fixed(Knowledge.load(List.of(), new Problems()), Coding.ready(coder, RUN)));
  }

  static Served start(Settings settings, Ledger ledger, Rules rules) throws IOException {
    Server server = Server.start(settings, ledger, rules);
    return new Served(ledger, server, Token.of(settings.folder()).secret());
  }

  Server server() {
    return server;
  }

  String token() {
    return token;
  }

  String address(String path) {
    return server.address().replaceAll("/$", "") + path;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get("/api/v1" + path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Sends with the token, as the pages do. */
  HttpResponse<String> write(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(request("/api/v1" + path)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonNode read(String text) throws IOException {
    return JSON.readTree(text);
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
