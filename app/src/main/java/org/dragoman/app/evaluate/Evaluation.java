package org.dragoman.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.evaluate.Pairing.Pair;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;

/** Codes hand-coded records and says how often the coder agrees. */
public final class Evaluation {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Codes documents, in the same order. */
  public interface Coding {
    List<Coded> of(List<Document> documents);
  }

  private final Coding coder;
  private final PrintWriter out;
  private final int errors;

  /**
   * @param coder what is measured
   * @param errors how many errors of each kind to show
   */
  public Evaluation(Coding coder, PrintWriter out, int errors) {
    this.coder = coder;
    this.out = out;
    this.errors = errors;
  }

  /** Measures one file of gold. */
  public void run(Path gold) throws IOException {
    List<JsonNode> rows = rows(gold);
    stories(rows);
  }

  private static List<JsonNode> rows(Path gold) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(gold)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        rows.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new IOException(
            gold + ":" + number + ": not JSON; gold is one JSON object a line", e);
      }
    }
    return rows;
  }

  private void stories(List<JsonNode> rows) {
    List<GoldStory> gold = new ArrayList<>();
    for (JsonNode row : rows) {
      gold.add(StoriesReader.read(row, "row " + (gold.size() + 1)));
    }
    List<Coded> coded = coder.of(gold.stream().map(GoldStory::document).toList());
    List<List<Pair>> stories = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      stories.add(Pairing.of(gold.get(i), coded.get(i)));
    }
    new StoriesReport(stories, out).print();
    if (errors > 0) {
      new ErrorList(stories.stream().flatMap(List::stream).toList(), errors, out).print();
    }
  }
}
