package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.GoldStory.GoldStatement;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.document.Document;
import org.dragoman.ingest.Published;
import org.dragoman.text.Span;

/** Reads stories with their sentences, events and statements. */
final class StoriesReader {
  private StoriesReader() {}

  static GoldStory read(JsonNode row, String fallbackId) {
    List<String> sentences = new ArrayList<>();
    row.path("sentences").forEach(s -> sentences.add(s.asText()));
    String text = row.hasNonNull("text") ? row.get("text").asText() : String.join("\n", sentences);
    Document document = new Document(
        row.path("id").asText(fallbackId),
        text(row, "title"),
        text,
        Published.parse(text(row, row.hasNonNull("published") ? "published" : "date"))
            .flatMap(Published::day),
        "",
        "");
    List<GoldEvent> events = new ArrayList<>();
    row.path("events").forEach(e -> events.add(event(e)));
    List<GoldStatement> statements = new ArrayList<>();
    row.path("statements")
        .forEach(s -> statements.add(new GoldStatement(
            s.path("sent").asInt(),
            new Party(text(s, "speaker"), text(s, "country"), text(s, "sector")),
            text(s, "content"))));
    return new GoldStory(document, spans(text, sentences), events, statements);
  }

  /** Where the sentences stand; one that is not found stands empty where the last one ended. */
  private static List<Span> spans(String text, List<String> sentences) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (String sentence : sentences) {
      int begin = text.indexOf(sentence, from);
      if (begin < 0) {
        spans.add(new Span(from, from));
        continue;
      }
      from = begin + sentence.length();
      spans.add(new Span(begin, from));
    }
    return spans;
  }

  private static GoldEvent event(JsonNode event) {
    return new GoldEvent(
        event.path("sent").asInt(),
        text(event, "trigger"),
        text(event, "type"),
        event.path("quad").asInt(Types.quad(text(event, "type"))),
        text(event, "cameo"),
        parties(event.path("sources")),
        parties(event.path("targets")),
        text(event, "factuality"),
        text(event, "date"),
        text(event.path("place"), "name"),
        text(event.path("place"), "country"),
        event.path("background").asBoolean(),
        event.path("certain").asBoolean(true),
        counts(event.path("counts")));
  }

  private static List<Party> parties(JsonNode side) {
    List<Party> parties = new ArrayList<>();
    side.forEach(
        p -> parties.add(new Party(text(p, "text"), text(p, "country"), text(p, "sector"))));
    return parties;
  }

  /** A count stands as a number, or as an object with {@code value} or {@code min}. */
  private static Map<String, Long> counts(JsonNode counts) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    counts.fields().forEachRemaining(field -> {
      JsonNode count = field.getValue();
      Optional<JsonNode> number = count.isNumber()
          ? Optional.of(count)
          : Optional.of(count.path("value").isNumber() ? count.path("value") : count.path("min"))
              .filter(JsonNode::isNumber);
      number.ifPresent(n -> numbers.put(field.getKey(), n.asLong()));
    });
    return numbers;
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
