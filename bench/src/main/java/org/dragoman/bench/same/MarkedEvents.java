package org.dragoman.bench.same;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Span;

/**
 * A report in which people marked the words of events and which of them are one event, within the
 * report and across reports. Only sentences that were marked with care count (ECB+'s own list).
 *
 * @param marks for each word of an event which event it is
 */
record MarkedEvents(String id, String text, List<Mark> marks) {

  /** A word of an event; {@code event} is unique over all reports. */
  record Mark(Span word, String event) {}

  /** The event that these words tell, when people marked it. */
  Optional<String> event(Span trigger) {
    return marks.stream()
        .filter(m -> m.word().begin() < trigger.end() && m.word().end() > trigger.begin())
        .map(Mark::event)
        .findFirst();
  }

  static List<MarkedEvents> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<MarkedEvents> reports = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      reports.add(of(json.readTree(line)));
    }
    return reports;
  }

  private static MarkedEvents of(JsonNode row) {
    String id = row.get("id").asText();
    String text = row.get("text").asText();
    Map<String, Span> words = words(row, text);
    Set<Integer> careful = new HashSet<>();
    row.path("validated_sentences").forEach(s -> careful.add(s.asInt()));
    Map<String, String> events = new HashMap<>();
    for (JsonNode chain : row.path("chains")) {
      String instance = chain.path("instance").asText("");
      String event = instance.isEmpty() || instance.equals("null")
          ? id + " " + chain.path("note").asText()
          : instance;
      chain.path("mentions").forEach(m -> events.put(m.asText(), event));
    }
    List<Mark> marks = new ArrayList<>();
    row.path("mentions").fields().forEachRemaining(mention -> {
      JsonNode marked = mention.getValue();
      String type = marked.path("type").asText();
      if (careful.contains(marked.path("sentence").asInt())
          && (type.startsWith("ACTION") || type.startsWith("NEG_ACTION"))) {
        String event = events.getOrDefault(mention.getKey(), id + " alone " + mention.getKey());
        marked.path("tokens").forEach(token -> {
          Span word = words.get(token.asText());
          if (word != null) {
            marks.add(new Mark(word, event));
          }
        });
      }
    });
    return new MarkedEvents(id, text, marks);
  }

  private static Map<String, Span> words(JsonNode row, String text) {
    Map<String, Span> words = new HashMap<>();
    int at = 0;
    for (JsonNode token : row.get("tokens")) {
      String word = token.get(2).asText();
      int begin = text.indexOf(word, at);
      if (begin >= 0) {
        at = begin + word.length();
        words.put(token.get(0).asText(), new Span(begin, at));
      }
    }
    return words;
  }
}
