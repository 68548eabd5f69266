package org.dragoman.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.table.Json;

/**
 * What is remembered of watched feeds between two rounds, and between two runs: a JSON file, written
 * whole or not at all. Not thread-safe.
 */
public final class WatchState {
  /** Items of one feed that are remembered; feeds show some dozens, long ones some hundreds. */
  private static final int REMEMBERED = 5000;

  /** Rounds in which a page that cannot be had is asked for; then the item's own text must do. */
  private static final int MOST_TRIES = 5;

  /** One feed. */
  static final class Feed {
    private Answer.Mark mark = Answer.Mark.NONE;
    private int failures;
    private Instant next = Instant.EPOCH;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> tries = new TreeMap<>();

    Answer.Mark mark() {
      return mark;
    }

    boolean due(Instant now) {
      return !now.isBefore(next);
    }

    Instant next() {
      return next;
    }

    int failures() {
      return failures;
    }

    void answered(Answer.Mark given, Instant askAgain) {
      mark = given;
      failures = 0;
      next = askAgain;
    }

    void failed(Instant askAgain) {
      failures++;
      next = askAgain;
    }

    boolean isNew(String item) {
      return !seen.contains(item);
    }

    /** Counts a try at the page of an item that cannot be had; whether there are more. */
    boolean mayTryAgain(String item) {
      return tries.merge(item, 1, Integer::sum) < MOST_TRIES;
    }

    /** The item was handed over. */
    void seen(String item) {
      tries.remove(item);
      seen.add(item);
      if (seen.size() > REMEMBERED) {
        seen.remove(seen.iterator().next());
      }
    }
  }

  private final Map<String, Feed> feeds = new TreeMap<>();

  /** Nothing remembered. */
  public WatchState() {}

  /**
   * What a file remembers; nothing when there is none.
   *
   * @throws IOException when the file cannot be read or was not written by {@link #save}
   */
  public static WatchState load(Path file) throws IOException {
    WatchState state = new WatchState();
    if (!Files.exists(file)) {
      return state;
    }
    JsonNode root;
    try {
      root = Json.parse(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": not what 'watch' wrote; move it away to begin anew", e);
    }
    root.fields().forEachRemaining(entry -> {
      Feed feed = state.feed(entry.getKey());
      JsonNode row = entry.getValue();
      feed.mark =
          new Answer.Mark(row.path("etag").asText(""), row.path("lastModified").asText(""));
      feed.failures = row.path("failures").asInt();
      feed.next = Instant.ofEpochSecond(row.path("next").asLong());
      row.path("seen").forEach(item -> feed.seen.add(item.asText()));
      row.path("tries")
          .fields()
          .forEachRemaining(
              item -> feed.tries.put(item.getKey(), item.getValue().asInt()));
    });
    return state;
  }

  Feed feed(String url) {
    return feeds.computeIfAbsent(url, u -> new Feed());
  }

  /** Writes all of it, so that a kill leaves the old file or the new one. */
  public void save(Path file) throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    feeds.forEach((url, feed) -> {
      ObjectNode row = root.putObject(url);
      row.put("etag", feed.mark.etag());
      row.put("lastModified", feed.mark.lastModified());
      row.put("failures", feed.failures);
      row.put("next", feed.next.getEpochSecond());
      ArrayNode seen = row.putArray("seen");
      List<String> items = new ArrayList<>(feed.seen);
      items.forEach(seen::add);
      ObjectNode tries = row.putObject("tries");
      feed.tries.forEach(tries::put);
    });
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, root.toPrettyString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
