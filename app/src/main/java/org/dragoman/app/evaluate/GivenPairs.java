package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.PairVerdict;
import org.dragoman.event.Participant;
import org.dragoman.text.Span;

/**
 * Sentences with a source and a target marked in them, and the type (or quad class, 0 for a mere
 * statement) of what the one did to the other.
 */
final class GivenPairs implements Shape {
  private final GoldNames names = new GoldNames();
  private final PairAnswers answers;

  GivenPairs(PairAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String name() {
    return "given-pairs";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("events").path(0).has("source_text") && !row.has("relevant_votes");
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  private static JsonNode event(JsonNode row) {
    return row.path("events").path(0);
  }

  private static boolean statement(JsonNode row) {
    return event(row).path("code").asText().equals("0");
  }

  private boolean right(JsonNode row, Event event) {
    JsonNode code = event(row).path("code");
    return code.isNumber()
        ? code.asInt() == event.what().type().quad().number()
        : names.types(code.asText()).contains(event.what().type().name());
  }

  /** Whether the participants stand where the record marks them. */
  private static boolean between(JsonNode row, Coded coded, Event event) {
    String text = coded.story().document().text();
    return stands(event(row).path("source_text"), text, event.sources())
        && stands(event(row).path("target_text"), text, event.targets());
  }

  private static boolean stands(JsonNode marked, String text, List<Participant> side) {
    List<String> words = new ArrayList<>();
    if (marked.isArray()) {
      marked.forEach(w -> words.add(w.asText()));
    } else {
      words.add(marked.asText());
    }
    for (String word : words) {
      int begin = text.indexOf(word);
      Span span = begin < 0 ? new Span(0, 0) : new Span(begin, begin + word.length());
      if (side.stream().anyMatch(p -> p.span().overlaps(span))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    List<Boolean> any = new ArrayList<>();
    List<Boolean> pair = new ArrayList<>();
    List<Boolean> type = new ArrayList<>();
    List<Boolean> both = new ArrayList<>();
    List<Boolean> alarms = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      Coded own = coded.get(i);
      if (statement(row)) {
        alarms.add(own.events().stream().anyMatch(e -> between(row, own, e)));
        continue;
      }
      any.add(!own.events().isEmpty());
      pair.add(own.events().stream().anyMatch(e -> between(row, own, e)));
      type.add(own.events().stream().anyMatch(e -> right(row, e)));
      both.add(own.events().stream().anyMatch(e -> right(row, e) && between(row, own, e)));
    }
    figures.line("%d sentences with a pair", rows.size());
    figures.share("any event", any);
    figures.share("an event between the two", pair);
    figures.share("class right in records", type);
    figures.share("class right, between the two", both);
    if (!alarms.isEmpty()) {
      figures.share("mere statements coded as events", alarms);
    }
    asked(rows, coded, figures);
  }

  /** What the coder answers when it is asked for the pair, as {@code dragoman classify} does. */
  private void asked(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    List<Boolean> quads = new ArrayList<>();
    List<Boolean> acts = new ArrayList<>();
    List<Boolean> types = new ArrayList<>();
    Map<String, List<Score>> byName = new TreeMap<>();
    int seen = 0;
    for (int i = 0; i < rows.size(); i++) {
      Document document = coded.get(i).story().document();
      PairVerdict verdict = verdict(rows.get(i), document);
      seen += answers.hasSeen(document.text()) ? 1 : 0;
      JsonNode code = event(rows.get(i)).path("code");
      if (code.isNumber()) {
        quads.add(verdict.quad() == code.asInt());
        if (!statement(rows.get(i))) {
          acts.add(verdict.type().quad().number() == code.asInt());
        }
        continue;
      }
      boolean right = names.types(code.asText()).contains(verdict.type().name());
      types.add(right);
      String answer = right ? code.asText() : asWritten(verdict, rows);
      byName
          .computeIfAbsent(code.asText(), k -> new ArrayList<>())
          .add(new Score(right ? 1 : 0, 0, 1));
      byName.computeIfAbsent(answer, k -> new ArrayList<>()).add(new Score(0, 1, 0));
    }
    figures.line("");
    figures.line(
        "asked for the pair (%d of %d texts are among those the model learned from)",
        seen, rows.size());
    if (!quads.isEmpty()) {
      figures.share("class right, statements too", quads);
      figures.share("class of the type right, of acts", acts);
    }
    if (!types.isEmpty()) {
      figures.share("type right", types);
      figures.line("%-34s %8.3f", "macro-F1", macro(byName));
    }
  }

  private PairVerdict verdict(JsonNode row, Document document) {
    return answers.between(
        document,
        span(document.text(), event(row).path("source_text")),
        span(document.text(), event(row).path("target_text")));
  }

  private static Span span(String text, JsonNode marked) {
    String words = marked.isArray() ? marked.path(0).asText() : marked.asText();
    int begin = text.indexOf(words);
    return begin < 0 ? new Span(0, 0) : new Span(begin, begin + words.length());
  }

  /** The answered type by the name that the gold has for it. */
  private String asWritten(PairVerdict verdict, List<JsonNode> rows) {
    return rows.stream()
        .map(row -> event(row).path("code").asText())
        .filter(name -> names.types(name).contains(verdict.type().name()))
        .sorted()
        .findFirst()
        .orElse(verdict.type().name());
  }

  /** Over the names that the gold uses. */
  private static double macro(Map<String, List<Score>> byName) {
    return byName.values().stream()
        .map(scores -> scores.stream().reduce(Score.NONE, Score::plus))
        .filter(sum -> sum.gold() > 0)
        .mapToDouble(Score::f1)
        .average()
        .orElse(0);
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    int shown = 0;
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      Coded own = coded.get(i);
      boolean good = own.events().stream().anyMatch(e -> right(row, e) && between(row, own, e));
      if (!statement(row) && !good && shown++ < most) {
        figures.line("%s", own.story().document().text());
        Set<String> types = names.types(event(row).path("code").asText());
        figures.line(
            "  gold  %s %s -> %s",
            types, event(row).path("source_text"), event(row).path("target_text"));
        figures.line("  ours  %s", OneSentence.inWords(own));
        PairVerdict verdict = verdict(row, own.story().document());
        figures.line("  asked %s %s %s", verdict.type(), verdict.cameo(), verdict.because());
      }
    }
    figures.line("-- %d in all", shown);
  }
}
