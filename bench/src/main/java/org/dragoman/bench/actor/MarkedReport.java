package org.dragoman.bench.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/** A report with the persons and organisations that people marked in it. */
record MarkedReport(String id, String text, List<Mark> marks) {
  /** Markers were this sure at least. */
  private static final double SURE = 0.5;

  /**
   * A marked phrase.
   *
   * @param key begin and end in code points, as the set counts them: "116-129"
   * @param span UTF-16 units of the text
   */
  record Mark(String key, Span span, boolean person) {}

  /**
   * Reads JSON Lines with the fields id, text and entities (begin, end, type, confidence).
   *
   * @throws IOException when the file cannot be read
   */
  static List<MarkedReport> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<MarkedReport> reports = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reports.add(report(json.readTree(line)));
      }
    }
    return reports;
  }

  private static MarkedReport report(JsonNode node) {
    String text = node.path("text").asText();
    List<Mark> marks = new ArrayList<>();
    for (JsonNode entity : node.path("entities")) {
      boolean person = entity.path("type").asText().equals("Person");
      boolean organisation = entity.path("type").asText().equals("Organisation");
      if ((person || organisation) && entity.path("confidence").asDouble(1) >= SURE) {
        int begin = entity.path("begin").asInt();
        int end = entity.path("end").asInt();
        Span span = new Span(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
        marks.add(new Mark(begin + "-" + end, span, person));
      }
    }
    return new MarkedReport(node.path("id").asText(), text, marks);
  }
}
