package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.app.evaluate.Pairing.Pair;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;

/** Whole stories with every event and statement in them. */
final class Stories implements Shape {
  @Override
  public String name() {
    return "stories";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("sentences").isArray() && row.path("events").isArray();
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return StoriesReader.read(row, fallbackId).document();
  }

  private static List<List<Pair>> pairs(List<JsonNode> rows, List<Coded> coded) {
    List<List<Pair>> stories = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      GoldStory gold =
          StoriesReader.read(rows.get(i), coded.get(i).story().document().id());
      stories.add(Pairing.of(gold, coded.get(i)));
    }
    return stories;
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    new StoriesReport(pairs(rows, coded), figures).print();
    StatementScores.print(rows, coded, figures);
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    List<Pair> all = pairs(rows, coded).stream().flatMap(List::stream).toList();
    new ErrorList(all, most, figures).print();
    StatementScores.errors(rows, coded, most, figures);
  }
}
