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
import java.util.Locale;
import java.util.stream.Collectors;
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
  private final List<Shape> shapes;

  /**
   * @param coder what is measured
   * @param pairs what is measured where source and target are given
   * @param errors how many errors of each kind to show
   */
  public Evaluation(Coding coder, PairAnswers pairs, PrintWriter out, int errors) {
    this.coder = coder;
    this.out = out;
    this.errors = errors;
    this.shapes = List.of(
        new Stories(),
        new PloverSentences(),
        new RootSentences(),
        new YesNoSentences(),
        new PoliceSentences(),
        new GivenPairs(pairs),
        new SubEvents());
  }

  /**
   * Measures one file of gold.
   *
   * @param wanted name of its shape, or empty to tell it by its fields
   * @param sample how many records to take, evenly spread; 0 for all
   * @return what is worth recording, as rows "measure | precision | recall | F1"
   */
  public List<String> run(Path gold, String wanted, int sample) throws IOException {
    List<JsonNode> rows = sampled(rows(gold), sample);
    Shape shape = shape(gold, rows, wanted);
    List<Document> documents = new ArrayList<>();
    for (JsonNode row : rows) {
      documents.add(shape.document(row, "row " + (documents.size() + 1)));
    }
    List<Coded> coded = coder.of(documents);
    Figures figures = new Figures(out);
    shape.measure(rows, coded, figures);
    if (errors > 0) {
      shape.errors(rows, coded, errors, figures);
    }
    return figures.recorded().stream().map(Evaluation::row).toList();
  }

  private static String row(Figures.Recorded figure) {
    Score score = figure.score();
    return String.format(
        Locale.ROOT,
        "%s | %s | %s | %s",
        figure.measure(),
        score.ours() == 0 ? "" : String.format(Locale.ROOT, "%.3f", score.precision()),
        score.gold() == 0 ? "" : String.format(Locale.ROOT, "%.3f", score.recall()),
        score.ours() == 0 || score.gold() == 0
            ? ""
            : String.format(Locale.ROOT, "%.3f", score.f1()));
  }

  private Shape shape(Path gold, List<JsonNode> rows, String wanted) throws IOException {
    for (Shape shape : shapes) {
      boolean named = wanted.equals(shape.name());
      if (named || (wanted.isEmpty() && rows.stream().limit(50).anyMatch(shape::fits))) {
        return shape;
      }
    }
    String known = shapes.stream().map(Shape::name).collect(Collectors.joining(", "));
    throw new IOException(gold + ": no known shape of gold; known are " + known);
  }

  private static List<JsonNode> sampled(List<JsonNode> rows, int sample) {
    if (sample <= 0 || sample >= rows.size()) {
      return rows;
    }
    List<JsonNode> some = new ArrayList<>(sample);
    for (int i = 0; i < sample; i++) {
      some.add(rows.get((int) ((long) i * rows.size() / sample)));
    }
    return some;
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
}
