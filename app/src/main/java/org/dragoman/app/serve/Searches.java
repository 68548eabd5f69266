package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ledger.Filter;

/** Searches that are kept under a name, in a file beside the ledger. Safe for several threads. */
final class Searches {
  private static final String FILE = "searches.json";

  /** More than anybody keeps apart. */
  private static final int MOST = 200;

  /**
   * A search.
   *
   * @param id the same for the same name and query
   * @param query as in an address: "source=USA&target=IRN"
   * @param webhook where new events are told, or empty
   */
  record Saved(String id, String name, String query, String webhook) {
    Filter filter() {
      return Asked.of(parameters(query), Asked.FILTER).filter();
    }
  }

  private final Path file;
  private final Map<String, Saved> saved = new LinkedHashMap<>();

  /** @throws IOException when the file is there and cannot be read */
  Searches(Path folder) throws IOException {
    this.file = folder.resolve(FILE);
    if (Files.exists(file)) {
      for (JsonNode row : Json.read(Files.readString(file)).path("rows")) {
        Saved one = new Saved(
            row.path("id").asText(),
            row.path("name").asText(),
            row.path("query").asText(),
            row.path("webhook").asText());
        saved.put(one.id(), one);
      }
    }
  }

  synchronized List<Saved> all() {
    return List.copyOf(saved.values());
  }

  synchronized Optional<Saved> one(String id) {
    return Optional.ofNullable(saved.get(id));
  }

  /**
   * Keeps a search.
   *
   * @throws Refusal when its query is none, or it has no name
   */
  synchronized Saved keep(String name, String query, String webhook) {
    if (name.isBlank() || name.length() > 100) {
      throw Refusal.bad("a search needs a name of at most 100 characters");
    }
    if (!webhook.isEmpty() && !webhook.matches("https?://[^\\s]{1,500}")) {
      throw Refusal.bad("'webhook' is an address that begins with https:// or http://");
    }
    if (saved.size() >= MOST) {
      throw Refusal.bad("there are " + MOST + " searches already; remove one first");
    }
    byte[] key = (name.strip() + "\n" + query).getBytes(StandardCharsets.UTF_8);
    Saved one = new Saved(Answers.hash(key).substring(0, 12), name.strip(), query, webhook);
    one.filter();
    saved.put(one.id(), one);
    write();
    return one;
  }

  /** Whether there was one. */
  synchronized boolean remove(String id) {
    boolean there = saved.remove(id) != null;
    if (there) {
      write();
    }
    return there;
  }

  private void write() {
    try {
      Path half = file.resolveSibling(FILE + ".part");
      Files.writeString(half, Json.of(Map.of("rows", saved.values())));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.bad("'query' is no query of an address");
    }
  }
}
