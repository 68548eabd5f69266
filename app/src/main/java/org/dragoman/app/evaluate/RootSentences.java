package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.ontology.ActorCode;

/**
 * Sentences with the CAMEO roots that most coders agreed on, and sentences that they found not
 * relevant. Statements (root 01) are no events of this coder: what its speakers say is kept apart. The figures
 * are given with an 01 for each sentence in which somebody of a known country or sector speaks in words that are no
 * event themselves, and without 01.
 */
final class RootSentences implements Shape {
  private static final String STATEMENT = "01";

  @Override
  public String name() {
    return "cameo-roots";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.has("relevant_votes");
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  private static Set<String> gold(JsonNode row) {
    Set<String> roots = new TreeSet<>();
    row.path("events").forEach(e -> roots.add(StoriesReader.text(e, "code")));
    roots.remove("");
    return roots;
  }

  private static Set<String> ours(Coded coded) {
    Set<String> roots = new TreeSet<>();
    coded.events().forEach(e -> roots.add(e.what().cameo().root()));
    if (coded.statements().stream().anyMatch(s -> isByActor(s) && !isEvent(s, coded))) {
      roots.add(STATEMENT);
    }
    return roots;
  }

  private static boolean isByActor(Statement statement) {
    return statement.speaker().filter(s -> !s.code().equals(ActorCode.NONE)).isPresent();
  }

  /** "pledged to help" is a promise, one act with one root: the verb that makes an event is no 01 besides. */
  private static boolean isEvent(Statement statement, Coded coded) {
    String text = coded.story().document().text();
    return coded.events().stream()
        .map(Event::evidence)
        .filter(e -> e.sentence() == statement.sentence())
        .anyMatch(e -> List.of(e.trigger().of(text).split(" ")).contains(statement.cue()));
  }

  private static boolean relevant(JsonNode row) {
    return row.path("label").asText().equals("relevant");
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    figures.line(
        "%d sentences, %d events found",
        rows.size(), coded.stream().mapToInt(c -> c.events().size()).sum());
    figures.head();
    figures.scores("roots", scores(rows, coded, true));
    figures.scores("roots without statements", scores(rows, coded, false));
    List<Boolean> alarms = new ArrayList<>();
    List<Boolean> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (relevant(rows.get(i)) ? found : alarms).add(!coded.get(i).events().isEmpty());
    }
    figures.share("relevant sentences with an event", found);
    figures.share("not relevant, yet with an event", alarms);
  }

  private static List<Score> scores(List<JsonNode> rows, List<Coded> coded, boolean statements) {
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Set<String> gold = gold(rows.get(i));
      Set<String> ours = ours(coded.get(i));
      if (!statements) {
        gold.remove(STATEMENT);
        ours.remove(STATEMENT);
      }
      int right = (int) ours.stream().filter(gold::contains).count();
      scores.add(new Score(right, ours.size(), gold.size()));
    }
    return scores;
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    int shown = 0;
    for (int i = 0; i < rows.size(); i++) {
      Set<String> gold = gold(rows.get(i));
      if (!gold.equals(ours(coded.get(i))) && shown++ < most) {
        figures.line("%s", coded.get(i).story().document().text());
        figures.line("  gold  %s%s", gold, relevant(rows.get(i)) ? "" : " not relevant");
        figures.line("  ours  %s", OneSentence.inWords(coded.get(i)));
      }
    }
    figures.line("-- %d in all", shown);
  }
}
