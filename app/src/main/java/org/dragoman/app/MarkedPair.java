package org.dragoman.app;

import com.fasterxml.jackson.databind.JsonNode;
import org.dragoman.text.Span;

/**
 * A sentence and the two phrases that are asked about. A phrase that the row names but the text does not hold has an
 * empty span: the answer then rests on the rest of the sentence.
 */
record MarkedPair(String text, Span source, Span target) {
  static final String SOURCE = "<s>";
  private static final String SOURCE_END = "</s>";
  private static final String TARGET = "<t>";
  private static final String TARGET_END = "</t>";

  /**
   * {@code {"text": "<s>A</s> met <t>B</t>."}}, {@code {"text", "source", "target"}}, or the shape of hand-coded pairs,
   * {@code {"text", "events": [{"source_text", "target_text"}]}}.
   *
   * @throws IllegalArgumentException when there is no text, or no source and target
   */
  static MarkedPair of(JsonNode row) {
    String text = row.path("text").asText("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("no field 'text'");
    }
    if (text.contains(SOURCE) || text.contains(TARGET)) {
      return marked(text);
    }
    JsonNode event = row.path("events").path(0);
    JsonNode source = row.has("source") ? row.path("source") : event.path("source_text");
    JsonNode target = row.has("target") ? row.path("target") : event.path("target_text");
    if (source.isMissingNode() && target.isMissingNode()) {
      throw new IllegalArgumentException(
          "no source and target; mark them in the text with <s>…</s> and <t>…</t>, or give fields"
              + " of these names");
    }
    return new MarkedPair(text, span(text, source), span(text, target));
  }

  private static Span span(String text, JsonNode words) {
    String first = words.isArray() ? words.path(0).asText("") : words.asText("");
    int begin = text.indexOf(first);
    return first.isEmpty() || begin < 0 ? new Span(0, 0) : new Span(begin, begin + first.length());
  }

  private static MarkedPair marked(String text) {
    StringBuilder plain = new StringBuilder();
    int[] bounds = new int[4]; // source begin, end, target begin, end
    String[] marks = {SOURCE, SOURCE_END, TARGET, TARGET_END};
    int at = 0;
    while (at < text.length()) {
      int mark = -1;
      for (int m = 0; m < marks.length; m++) {
        mark = text.startsWith(marks[m], at) ? m : mark;
      }
      if (mark >= 0) {
        bounds[mark] = plain.length();
        at += marks[mark].length();
      } else {
        plain.append(text.charAt(at++));
      }
    }
    if (bounds[1] <= bounds[0] || bounds[3] <= bounds[2]) {
      throw new IllegalArgumentException("the text needs one <s>…</s> and one <t>…</t>");
    }
    return new MarkedPair(
        plain.toString(), new Span(bounds[0], bounds[1]), new Span(bounds[2], bounds[3]));
  }
}
