package org.dragoman.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dragoman.app.serve.Commands;
import org.dragoman.app.serve.Token;

/**
 * Where the server that holds a ledger listens: one line in the ledger's folder while it runs. A second
 * process asks there instead of waiting until the server ends.
 */
final class ServerFile implements AutoCloseable {
  private static final String NAME = "server";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  private ServerFile(Path file) {
    this.file = file;
  }

  /** Says where the server of a folder listens, until closed. */
  static ServerFile write(Path folder, String address) throws IOException {
    Path file = folder.resolve(NAME);
    Files.writeString(file, address + "\n");
    return new ServerFile(file);
  }

  /** Where the server of a folder listens, or once did; empty when none does. */
  static String address(Path folder) {
    try {
      return Files.readString(folder.resolve(NAME)).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Has the server run a command and writes what it writes; empty when no server answers.
   *
   * @throws CannotRun when the server ends in between
   */
  static OptionalInt ask(Path folder, List<String> arguments, PrintWriter out, PrintWriter err)
      throws CannotRun {
    String address = address(folder);
    if (address.isEmpty()) {
      return OptionalInt.empty();
    }
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpResponse<java.io.InputStream> answer;
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "api/v1/command"))
          .header("Authorization", "Bearer " + Token.of(folder).secret())
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(
              JSON.writeValueAsString(Map.of("arguments", arguments))))
          .build();
      answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException | IllegalArgumentException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
    try (Reader body = new InputStreamReader(answer.body(), StandardCharsets.UTF_8)) {
      return answer.statusCode() == 200
          ? OptionalInt.of(copy(body, out, err))
          : OptionalInt.empty();
    } catch (IOException e) {
      throw new CannotRun("the server at " + address + " ended while it answered; ask again");
    }
  }

  /** Writes the output on until its end, then the rest; gives the exit code. */
  private static int copy(Reader body, PrintWriter out, PrintWriter err) throws IOException {
    char[] some = new char[8192];
    StringBuilder last = new StringBuilder();
    boolean ended = false;
    for (int n = body.read(some); n >= 0; n = body.read(some)) {
      int from = 0;
      for (int i = 0; !ended && i < n; i++) {
        if (some[i] == Commands.END) {
          out.write(some, 0, i);
          from = i + 1;
          ended = true;
        }
      }
      if (ended) {
        last.append(some, from, n - from);
      } else {
        out.write(some, 0, n);
      }
    }
    if (!ended) {
      throw new IOException("no end");
    }
    out.flush();
    var end = JSON.readTree(last.toString());
    err.print(end.path("err").asText());
    err.flush();
    return end.path("exit").asInt();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
