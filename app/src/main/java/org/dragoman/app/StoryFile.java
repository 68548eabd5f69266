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
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.story.Copies;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;

/**
 * Writes {@code stories.jsonl} beside {@code documents.jsonl}: one line for each text that came more
 * than once, with its original, its copies and the outlets that carried it. The same documents in any
 * order give the same lines. Holds a fingerprint of each text, not the texts.
 */
final class StoryFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonFactory JSON = new JsonFactory();

  private StoryFile() {}

  /** Reads all documents of a folder and writes the stories they make. */
  static void write(Path folder) throws IOException {
    Copies copies = new Copies();
    List<Document> documents = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve("documents.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = MAPPER.readTree(line);
        String id = row.path("id").asText();
        pairs.addAll(copies.add(Document.of(id, row.path("text").asText())));
        documents.add(new Document(
            id,
            row.path("title").asText(),
            "",
            Optional.of(row.path("published").asText(""))
                .filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse),
            row.path("outlet").asText(),
            row.path("url").asText()));
      }
    }
    Path fresh = folder.resolve("stories.jsonl.new");
    try (Writer out = Files.newBufferedWriter(fresh)) {
      for (Story story : Stories.of(documents, pairs, Set.of())) {
        if (!story.copies().isEmpty()) {
          out.write(line(story));
        }
      }
    }
    Files.move(fresh, folder.resolve("stories.jsonl"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(Story story) throws IOException {
    java.io.StringWriter line = new java.io.StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("original", story.original().id());
      strings("copies", story.copies().stream().map(Document::id).toList(), json);
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
