package org.dragoman.app.evaluate;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.app.evaluate.Pairing.Pair;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.place.Place;

/** Shows what went wrong: gold, ours, the sentence and the reasons, group by group. */
final class ErrorList {
  private final List<Pair> pairs;
  private final int most;
  private final Figures figures;

  ErrorList(List<Pair> pairs, int most, Figures figures) {
    this.pairs = pairs;
    this.most = most;
    this.figures = figures;
  }

  void print() {
    group("MISSED", p -> p.ours().isEmpty() && p.gold().map(GoldEvent::certain).orElse(false));
    group("SPURIOUS", p -> p.gold().isEmpty());
    group("WRONG TYPE", p -> both(p) && !StoryScore.agrees(Measure.TYPE, p));
    group(
        "WRONG ACTORS",
        p -> StoryScore.agrees(Measure.TYPE, p) && !StoryScore.agrees(Measure.COUNTRIES, p));
    group("WRONG DATE", p -> both(p) && !StoriesReport.sameDate(p));
    group("WRONG FACTUALITY", p -> both(p) && !StoriesReport.sameFactuality(p));
    group("WRONG BACKGROUND", p -> both(p) && !StoriesReport.sameBackground(p));
    group("WRONG PLACE", p -> both(p) && !StoriesReport.samePlace(p));
    group("WRONG COUNTS", p -> both(p) && !StoriesReport.sameCounts(p));
  }

  private static boolean both(Pair pair) {
    return pair.gold().isPresent() && pair.ours().isPresent();
  }

  private void group(String name, Predicate<Pair> belongs) {
    List<Pair> group = pairs.stream().filter(belongs).toList();
    figures.line("");
    figures.line("%s", "== " + name + ": " + group.size());
    for (Pair pair : group.subList(0, Math.min(most, group.size()))) {
      figures.line("");
      figures.line(
          "%s",
          pair.story().document().id() + " sentence " + pair.sentence() + ": "
              + sentence(pair).replace('\n', ' '));
      pair.gold().ifPresent(gold -> figures.line("%s", "  gold  " + gold(gold)));
      pair.ours().ifPresent(this::ours);
    }
  }

  private static String sentence(Pair pair) {
    String text = pair.story().document().text();
    return pair.sentence() >= 0
        ? pair.story().sentences().get(pair.sentence()).of(text)
        : pair.ours().map(e -> e.evidence().words().of(text)).orElse("");
  }

  private static String gold(GoldEvent gold) {
    return gold.type() + " " + gold.cameo() + " (" + gold.trigger() + ") "
        + sides(gold.sources()) + " -> " + sides(gold.targets()) + " " + gold.date()
        + (gold.background() ? " background " : " ") + gold.factuality()
        + " in '" + gold.place() + "' " + gold.placeCountry() + " " + gold.counts()
        + (gold.certain() ? "" : " uncertain");
  }

  private static String sides(List<Party> side) {
    return side.stream()
        .map(p -> (p.country() + " " + p.sector() + " '" + p.text() + "'").strip())
        .collect(Collectors.joining(" + ", "[", "]"));
  }

  private void ours(Event event) {
    figures.line(
        "%s",
        "  ours  " + event.what().type() + " " + event.what().cameo() + " "
            + sides(Pairing.parties(event.sources())) + " -> "
            + sides(Pairing.parties(event.targets())) + " "
            + event.setting().date().iso() + " '" + event.setting().dateWords() + "'"
            + (event.setting().background() ? " background " : " ")
            + event.claim().factuality() + " in '" + event.setting().placeWords() + "' "
            + event.setting().place().map(Place::country).orElse("") + " "
            + event.setting().counts()
            + "  rule " + event.evidence().rule());
    for (List<Participant> side : List.of(event.sources(), event.targets())) {
      side.forEach(p -> figures.line("%s", "        '" + p.text() + "' because " + p.because()));
    }
    event.evidence().considered().forEach(c -> figures.line("%s", "        considered: " + c));
  }
}
