package org.dragoman.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.story.Carrier;
import org.dragoman.story.Copies;
import org.dragoman.story.Fingerprint;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;
import org.dragoman.story.Wires;

/**
 * Writes {@code stories.jsonl} beside {@code documents.jsonl}: one line for each text that came more
 * than once, with its original, its copies and the outlets that carried it. The same documents in any
 * order give the same lines. Holds a fingerprint of each text, not the texts.
 */
final class StoryFile {
  static final String NAME = "stories.jsonl";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory JSON = new JsonFactory();

  private StoryFile() {}

  /** Reads all documents of a folder and writes the stories they make. */
  static void write(Path folder, Wires wires) throws IOException {
    Copies copies = new Copies();
    List<Carrier> carriers = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("documents.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = MAPPER.readTree(line);
        String id = row.path("id").asText();
        String text = row.path("text").asText();
        pairs.addAll(copies.add(id, Fingerprint.of(text)));
        carriers.add(new Carrier(
            id,
            row.path("outlet").asText(),
            Optional.of(row.path("published").asText(""))
                .filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse),
            text.length()));
      }
    }
    Path fresh = folder.resolve(NAME + ".new");
    try (Writer out = Files.newBufferedWriter(fresh)) {
      for (Story story : Stories.of(carriers, pairs, wires)) {
        if (!story.copies().isEmpty()) {
          out.write(line(story));
        }
      }
    }
    Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(Story story) throws IOException {
    java.io.StringWriter line = new java.io.StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("original", story.original().id());
      strings("copies", story.copies().stream().map(Carrier::id).toList(), json);
      strings("outlets", story.outlets(), json);
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  private static void strings(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
