package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Factuality;
import org.dragoman.ontology.PloverType;

/** Sentences with a number: above zero when they tell of contention (protest, strike, armed attack). */
final class YesNoSentences implements Shape {
  private static final Set<PloverType> PROTEST = EnumSet.of(PloverType.PROTEST);
  private static final Set<PloverType> CONTENTION =
      EnumSet.of(PloverType.PROTEST, PloverType.ASSAULT, PloverType.COERCE);

  @Override
  public String name() {
    return "yes-no";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("label").isNumber();
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    figures.line("%d sentences", rows.size());
    figures.head();
    figures.scores("a protest", scores(rows, coded, PROTEST));
    figures.scores("a protest, an assault or coercion", scores(rows, coded, CONTENTION));
  }

  private static boolean found(Coded coded, Set<PloverType> types) {
    return coded.events().stream()
        .filter(e -> e.claim().factuality() != Factuality.DENIED)
        .anyMatch(e -> types.contains(e.what().type()));
  }

  private static List<Score> scores(List<JsonNode> rows, List<Coded> coded, Set<PloverType> types) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean gold = rows.get(i).path("label").asInt() > 0;
      boolean ours = found(coded.get(i), types);
      scores.add(new Score(gold && ours ? 1 : 0, ours ? 1 : 0, gold ? 1 : 0));
    }
    return scores;
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    for (boolean missed : new boolean[] {true, false}) {
      figures.line("");
      figures.line(missed ? "== MISSED" : "== SPURIOUS");
      int shown = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean gold = rows.get(i).path("label").asInt() > 0;
        boolean ours = found(coded.get(i), CONTENTION);
        if (gold == missed && ours != missed && shown++ < most) {
          figures.line("%s", coded.get(i).story().document().text());
          figures.line("  ours  %s", OneSentence.inWords(coded.get(i)));
        }
      }
      figures.line("-- %d in all", shown);
    }
  }
}
