package org.dragoman.bench.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;

/** A report with the times that people marked in it as TIMEX3. */
record MarkedTimes(String id, String text, LocalDate published, List<Mark> marks) {
  /** One marked time; the span counts UTF-16 units of the text. */
  record Mark(Span span, String words, String type, String value) {
    /** A day, a month or a year, also with an hour: what an event can be dated by. */
    boolean isCalendar() {
      return (type.equals("DATE") || type.equals("TIME")) && isCalendar(value);
    }

    static boolean isCalendar(String value) {
      return value.matches("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?");
    }
  }

  /**
   * Reads JSON Lines with {@code id}, {@code date}, {@code text} and {@code timex}, whose offsets are code points.
   *
   * @throws IOException when the file cannot be read
   */
  static List<MarkedTimes> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<MarkedTimes> reports = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reports.add(report(json.readTree(line)));
      }
    }
    return reports;
  }

  private static MarkedTimes report(JsonNode node) {
    String text = node.path("text").asText();
    List<Mark> marks = new ArrayList<>();
    for (JsonNode timex : node.path("timex")) {
      int begin = text.offsetByCodePoints(0, timex.path("begin").asInt());
      int end = text.offsetByCodePoints(0, timex.path("end").asInt());
      marks.add(new Mark(
          new Span(begin, end),
          text.substring(begin, end),
          timex.path("type").asText(),
          timex.path("value").asText()));
    }
    return new MarkedTimes(
        node.path("id").asText(),
        text,
        LocalDate.parse(node.path("date").asText().substring(0, 10)),
        marks);
  }
}
