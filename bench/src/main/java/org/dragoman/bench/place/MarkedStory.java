package org.dragoman.bench.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.text.Span;

/** A report with the names of places that people marked and resolved. */
record MarkedStory(Document document, List<Mark> marks) {
  /**
   * A marked name.
   *
   * @param span UTF-16 units of the text
   * @param geonames GeoNames id, 0 when not said
   * @param feature GeoNames class and code, "P PPL", or empty
   */
  record Mark(Span span, String words, long geonames, String feature, double lat, double lon) {
    /** Populated places and administrative units, countries among them. */
    boolean isSettlementOrRegion() {
      return feature.startsWith("P ") || feature.startsWith("A ");
    }
  }

  /**
   * Reads JSON Lines with the fields id, text, url, date, title and places; offsets count code points.
   *
   * @throws IOException when the file cannot be read
   */
  static List<MarkedStory> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<MarkedStory> stories = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        stories.add(story(json.readTree(line)));
      }
    }
    return stories;
  }

  private static MarkedStory story(JsonNode node) {
    String text = node.path("text").asText();
    List<Mark> marks = new ArrayList<>();
    for (JsonNode place : node.path("places")) {
      int begin = text.offsetByCodePoints(0, place.path("begin").asInt());
      int end = text.offsetByCodePoints(0, place.path("end").asInt());
      Span span = new Span(begin, end);
      String feature =
          place.path("fclass").asText("") + " " + place.path("fcode").asText("");
      marks.add(new Mark(
          span,
          span.of(text),
          place.path("geonameid").asLong(),
          feature.replace("null", "").strip(),
          place.path("lat").asDouble(),
          place.path("lon").asDouble()));
    }
    Document document = new Document(
        node.path("id").asText(),
        node.path("title").asText(""),
        text,
        Optional.empty(),
        "",
        node.path("url").asText(""));
    return new MarkedStory(document, marks);
  }
}
