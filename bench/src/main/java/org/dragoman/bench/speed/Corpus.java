package org.dragoman.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.document.Document;

/** Reports of JSON Lines files to measure with. */
final class Corpus {
  private Corpus() {}

  /** The first reports of each file, at most so many of one, file after file. */
  static List<Document> read(List<String> files, int most) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String file : files) {
      documents.addAll(read(Path.of(file), most));
    }
    return documents;
  }

  /** The first reports of a file, at most so many. */
  static List<Document> read(Path file, int most) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Document> documents = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine();
          line != null && documents.size() < most;
          line = lines.readLine()) {
        JsonNode record = json.readTree(line);
        Document document =
            Document.of(record.path("id").asText(), record.path("text").asText());
        String day = record.path("date").asText();
        try {
          document = document.published(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
          // Without a day the times of the report stay open; that is no reason to leave it out.
          document = Document.of(document.id(), document.text());
        }
        documents.add(document);
      }
    }
    return documents;
  }
}
