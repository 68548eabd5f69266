package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;

/**
 * Sentences with one PLOVER event each and the codes of its actors. A sentence may hold further
 * events that nobody coded, so a record is right when one of the events found is right, and the
 * precision of single events is a lower bound.
 */
final class PloverSentences implements Shape {
  private final GoldNames names = new GoldNames();

  /** The one event of a record. */
  private record Gold(
      Set<String> types, Set<String> sources, Set<String> targets, boolean mutual) {}

  @Override
  public String name() {
    return "plover-sentences";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.path("events").path(0).path("sources").path(0).has("actorText");
  }

  @Override
  public Document document(JsonNode row, String fallbackId) {
    return OneSentence.document(row, fallbackId);
  }

  private Gold gold(JsonNode row) {
    JsonNode event = row.path("events").path(0);
    Set<String> sources = names.countries(codes(event.path("sources")));
    Set<String> targets = names.countries(codes(event.path("targets")));
    boolean mutual = event.path("reciprocal_markup").asBoolean();
    if (mutual) { // "A and B met": which of them is written first means nothing
      sources.addAll(targets);
      targets = new TreeSet<>(sources);
    }
    return new Gold(names.types(event.path("code").asText()), sources, targets, mutual);
  }

  private static List<String> codes(JsonNode side) {
    List<String> codes = new ArrayList<>();
    side.forEach(actor -> codes.add(StoriesReader.text(actor, "code")));
    return codes;
  }

  private static boolean type(Gold gold, Event event) {
    return gold.types().contains(event.what().type().name());
  }

  private static boolean source(Gold gold, Event event) {
    return gold.mutual()
        ? OneSentence.touch(everybody(event), gold.sources())
        : OneSentence.touch(OneSentence.countries(event.sources()), gold.sources());
  }

  /** Where gold has no target, ours may have none. Both sides of a mutual act must be found. */
  private static boolean target(Gold gold, Event event) {
    if (gold.mutual()) {
      return everybody(event).containsAll(gold.targets());
    }
    Set<String> ours = OneSentence.countries(event.targets());
    return gold.targets().isEmpty() ? ours.isEmpty() : OneSentence.touch(ours, gold.targets());
  }

  private static Set<String> everybody(Event event) {
    Set<String> all = OneSentence.countries(event.sources());
    all.addAll(OneSentence.countries(event.targets()));
    return all;
  }

  @Override
  public void measure(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    figures.line(
        "%d sentences, %d events found",
        rows.size(), coded.stream().mapToInt(c -> c.events().size()).sum());
    share("any event", rows, coded, figures, (gold, event) -> true);
    share("type right in records", rows, coded, figures, PloverSentences::type);
    share("source country", rows, coded, figures, PloverSentences::source);
    share("target country", rows, coded, figures, PloverSentences::target);
    shareOfCoded("source country, event coded", rows, coded, figures, PloverSentences::source);
    shareOfCoded("target country, event coded", rows, coded, figures, PloverSentences::target);
    share(
        "type with both countries",
        rows,
        coded,
        figures,
        (gold, event) -> type(gold, event) && source(gold, event) && target(gold, event));
    List<Score> precision = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Gold gold = gold(rows.get(i));
      List<Event> events = coded.get(i).events();
      int right = (int) events.stream().filter(e -> type(gold, e)).count();
      precision.add(new Score(right, events.size(), 0));
    }
    figures.precision("type precision of events", precision);
    byType(rows, coded, figures);
  }

  private interface Test {
    boolean right(Gold gold, Event event);
  }

  private void share(
      String label, List<JsonNode> rows, List<Coded> coded, Figures figures, Test test) {
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Gold gold = gold(rows.get(i));
      right.add(coded.get(i).events().stream().anyMatch(e -> test.right(gold, e)));
    }
    figures.share(label, right);
  }

  /** The same over the records in which any event is found: who is meant, apart from what is missed. */
  private void shareOfCoded(
      String label, List<JsonNode> rows, List<Coded> coded, Figures figures, Test test) {
    List<JsonNode> some = new ArrayList<>();
    List<Coded> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!coded.get(i).events().isEmpty()) {
        some.add(rows.get(i));
        found.add(coded.get(i));
      }
    }
    share(label, some, found, figures, test);
  }

  private void byType(List<JsonNode> rows, List<Coded> coded, Figures figures) {
    java.util.Map<String, Score> scores = new java.util.TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Gold gold = gold(rows.get(i));
      String type = String.join(" ", gold.types());
      boolean right = coded.get(i).events().stream().anyMatch(e -> type(gold, e));
      scores.merge(type, new Score(right ? 1 : 0, 0, 1), Score::plus);
    }
    figures.line("");
    scores.forEach((type, score) ->
        figures.line("%-12s right in %d of %d records", type, score.right(), score.gold()));
  }

  @Override
  public void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures) {
    list("NO EVENT", rows, coded, most, figures, c -> c.events().isEmpty(), (g, e) -> false);
    list(
        "WRONG TYPE",
        rows,
        coded,
        most,
        figures,
        c -> !c.events().isEmpty(),
        PloverSentences::type);
    list(
        "RIGHT TYPE, WRONG SIDES",
        rows,
        coded,
        most,
        figures,
        c -> !c.events().isEmpty(),
        (g, e) -> !type(g, e) || (source(g, e) && target(g, e)));
  }

  private void list(
      String head,
      List<JsonNode> rows,
      List<Coded> coded,
      int most,
      Figures figures,
      java.util.function.Predicate<Coded> of,
      Test fine) {
    figures.line("");
    figures.line("== %s", head);
    int shown = 0;
    for (int i = 0; i < rows.size(); i++) {
      Gold gold = gold(rows.get(i));
      Coded own = coded.get(i);
      if (!of.test(own) || own.events().stream().anyMatch(e -> fine.right(gold, e))) {
        continue;
      }
      if (shown++ < most) {
        figures.line(
            "%s  %s", rows.get(i).path("id").asText(), own.story().document().text());
        figures.line(
            "  gold  %s %s -> %s (%s)",
            gold.types(),
            gold.sources(),
            gold.targets(),
            rows.get(i).path("events").path(0).path("event_text").asText());
        figures.line("  ours  %s", OneSentence.inWords(own));
      }
    }
    figures.line("-- %d in all", shown);
  }
}
