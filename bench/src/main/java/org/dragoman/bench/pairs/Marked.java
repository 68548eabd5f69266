package org.dragoman.bench.pairs;

import com.fasterxml.jackson.databind.JsonNode;
import org.dragoman.text.Span;

/**
 * A hand-coded sentence with its two phrases; an unmarked one has an empty span.
 *
 * @param code a type, or a quad class with 0 for a statement
 */
record Marked(String text, Span source, Span target, String code) {
  static Marked of(JsonNode row) {
    JsonNode event = row.path("events").path(0);
    String text = row.path("text").asText();
    boolean pair = event.has("source_text");
    JsonNode sources = event.path("sources");
    JsonNode targets = event.path("targets");
    // "A and B met": both stand as sources.
    JsonNode second = targets.isEmpty() ? sources.path(1) : targets.path(0);
    return new Marked(
        text,
        span(text, pair ? event.path("source_text") : sources.path(0).path("actorText")),
        span(text, pair ? event.path("target_text") : second.path("actorText")),
        event.path("code").asText());
  }

  private static Span span(String text, JsonNode words) {
    String first = words.isArray() ? words.path(0).asText() : words.asText();
    int begin = text.indexOf(first);
    return begin < 0 ? new Span(0, 0) : new Span(begin, begin + first.length());
  }
}
