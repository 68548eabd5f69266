package org.dragoman.bench.quote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/** A report with the quotations that people marked in it. */
record MarkedQuotes(String id, String text, List<Mark> marks) {
  /**
   * A marked quotation.
   *
   * @param content UTF-16 units of the text; several when the quotation is split
   * @param speaker the words that name the speaker, or empty
   * @param direct whether it stands between quotation marks
   */
  record Mark(List<Span> content, String speaker, String cue, boolean direct, String addressee) {
    int length() {
      return content.stream().mapToInt(Span::length).sum();
    }
  }

  /**
   * Reads JSON Lines with either {@code statements} by sentence or {@code attributions} by offset.
   *
   * @throws IOException when the file cannot be read
   */
  static List<MarkedQuotes> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<MarkedQuotes> reports = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        reports.add(node.has("attributions") ? withOffsets(node) : withSentences(node));
      }
    }
    return reports;
  }

  private static MarkedQuotes withSentences(JsonNode node) {
    String text = node.path("text").asText();
    List<Integer> begins = new ArrayList<>();
    int at = 0;
    for (JsonNode sentence : node.path("sentences")) {
      at = Math.max(at, text.indexOf(sentence.asText(), at));
      begins.add(at);
      at += sentence.asText().length();
    }
    begins.add(text.length());
    List<Mark> marks = new ArrayList<>();
    for (JsonNode statement : node.path("statements")) {
      int sentence = statement.path("sent").asInt();
      String content = statement.path("content").asText();
      int begin = text.indexOf(content, begins.get(sentence));
      if (begin >= 0 && begin < begins.get(sentence + 1)) {
        marks.add(new Mark(
            List.of(new Span(begin, begin + content.length())),
            statement.path("speaker").asText(""),
            statement.path("cue").asText(""),
            statement.path("kind").asText().equals("direct"),
            statement.path("addressee").asText("").replace("null", "")));
      }
    }
    return new MarkedQuotes(node.path("id").asText(), text, marks);
  }

  private static MarkedQuotes withOffsets(JsonNode node) {
    String text = node.path("text").asText();
    List<Mark> marks = new ArrayList<>();
    for (JsonNode attribution : node.path("attributions")) {
      List<Span> content = spans(text, attribution.path("content"));
      if (!content.isEmpty()) {
        char first = text.charAt(content.get(0).begin());
        marks.add(new Mark(
            content,
            words(attribution.path("source")),
            words(attribution.path("cue")),
            "\"\u201c\u2018'".indexOf(first) >= 0,
            ""));
      }
    }
    return new MarkedQuotes(node.path("id").asText(), text, marks);
  }

  private static List<Span> spans(String text, JsonNode parts) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode part : parts) {
      for (JsonNode span : part.path("spans")) {
        int begin = text.offsetByCodePoints(0, span.get(0).asInt());
        spans.add(new Span(begin, text.offsetByCodePoints(0, span.get(1).asInt())));
      }
    }
    return spans;
  }

  private static String words(JsonNode parts) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(part.path("text").asText()));
    return String.join(" ", words);
  }
}
