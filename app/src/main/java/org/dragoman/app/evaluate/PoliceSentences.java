package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;

/** Sentences, each with a list of what the police did in it, or NONE. */
final class PoliceSentences implements Shape {
  private static final CameoCode ARREST = new CameoCode("173");
  private static final List<CameoCode> OFFICIAL = List.of(ARREST, new CameoCode("1723"));

  /** Label of gold, and which events of the police stand for it. */
  private static final Map<String, Predicate<Event>> LABELS = labels();

  private static Map<String, Predicate<Event>> labels() {
    Map<String, Predicate<Event>> labels = new LinkedHashMap<>();
    labels.put("ANY_ACTION", e -> true);
    labels.put("ARREST", e -> e.what().cameo().isWithin(ARREST));
    labels.put("FORCE", e -> e.what().type() == PloverType.ASSAULT);
    labels.put(
        "KILL",
        e -> e.what().type() == PloverType.ASSAULT && e.setting().counts().containsKey("killed"));
    return labels;
  }

  @Override
  public String name() {
    return "police";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("label").isArray();
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  private static boolean labelled(JsonNode row, String label) {
    for (JsonNode own : row.path("label")) {
      if (own.asText().equals(label)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An arrest or a curfew whose source is not said is the police's too: the coders of this gold asked whether the police
   * did it, and read "forty were arrested" as a yes, while an event leaves unsaid what the report leaves unsaid.
   */
  private static boolean byPolice(Event event) {
    return event.sources().stream().anyMatch(p -> p.code().sector().equals("COP"))
        || (event.sources().isEmpty()
            && OFFICIAL.stream().anyMatch(code -> event.what().cameo().isWithin(code)));
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    figures.line("%d sentences", rows.size());
    figures.head();
    LABELS.forEach((label, test) -> {
      List<Score> scores = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        boolean gold = labelled(rows.get(i), label);
        boolean ours = coded.get(i).events().stream().anyMatch(e -> byPolice(e) && test.test(e));
        scores.add(new Score(gold && ours ? 1 : 0, ours ? 1 : 0, gold ? 1 : 0));
      }
      figures.scores(label, scores);
    });
    List<Boolean> alarms = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (labelled(rows.get(i), "NONE")) {
        alarms.add(coded.get(i).events().stream()
            .anyMatch(e -> EnumSet.of(PloverType.COERCE, PloverType.ASSAULT)
                    .contains(e.what().type())
                && byPolice(e)));
      }
    }
    figures.share("no police action, yet coded", alarms);
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    for (boolean missed : new boolean[] {true, false}) {
      figures.line("");
      figures.line(missed ? "== MISSED" : "== SPURIOUS");
      int shown = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean gold = labelled(rows.get(i), "ANY_ACTION");
        boolean ours = coded.get(i).events().stream().anyMatch(PoliceSentences::byPolice);
        if (gold == missed && ours != missed && shown++ < most) {
          figures.line("%s", coded.get(i).story().document().text());
          figures.line("  ours  %s", OneSentence.inWords(coded.get(i)));
        }
      }
      figures.line("-- %d in all", shown);
    }
  }
}
