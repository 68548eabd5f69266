package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.text.Span;

/**
 * Sentences with a source and a target marked in them, and the type (or quad class, 0 for a mere
 * statement) of what the one did to the other.
 */
final class GivenPairs implements Shape {
  private final GoldNames names = new GoldNames();

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
      }
    }
    figures.line("-- %d in all", shown);
  }
}
