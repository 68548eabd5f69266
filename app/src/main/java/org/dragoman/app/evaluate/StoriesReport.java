package org.dragoman.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dragoman.app.evaluate.GoldStory.GoldEvent;
import org.dragoman.app.evaluate.Pairing.Pair;
import org.dragoman.event.Event;
import org.dragoman.place.Place;

/** Prints what whole stories measure. */
final class StoriesReport {
  private final List<List<Pair>> stories;
  private final List<Pair> pairs;
  private final Figures figures;

  StoriesReport(List<List<Pair>> stories, Figures figures) {
    this.stories = stories;
    this.pairs = stories.stream().flatMap(List::stream).toList();
    this.figures = figures;
  }

  void print() {
    long certain = pairs.stream()
        .filter(p -> p.gold().map(GoldEvent::certain).orElse(false))
        .count();
    long gold = pairs.stream().filter(p -> p.gold().isPresent()).count();
    long ours = pairs.stream().filter(p -> p.ours().isPresent()).count();
    figures.line(
        "%d stories, %d gold events (%d certain), %d events found",
        stories.size(), gold, certain, ours);
    figures.line("");
    figures.head();
    for (Measure measure : Measure.values()) {
      figures.scores(
          measure.label(), stories.stream().map(s -> StoryScore.of(measure, s)).toList());
    }
    fields();
    types();
    confusion();
  }

  /** Fields of the events that were found. */
  private void fields() {
    figures.line("");
    List<Pair> found = matched();
    share("date", found, StoriesReport::sameDate);
    share(
        "date, dated in gold",
        filter(found, p -> !gold(p).date().isEmpty()),
        StoriesReport::sameDate);
    List<Pair> placed = filter(found, p -> !gold(p).place().isEmpty());
    share("place, country", placed, StoriesReport::samePlace);
    share(
        "place, name",
        placed,
        p ->
            sameName(gold(p).place(), ours(p).setting().place().map(Place::name).orElse("")));
    share(
        "no place where none is",
        filter(found, p -> gold(p).place().isEmpty()),
        p -> ours(p).setting().place().isEmpty());
    share(
        "factuality",
        filter(found, p -> !gold(p).factuality().isEmpty()),
        StoriesReport::sameFactuality);
    share("background", found, StoriesReport::sameBackground);
    share("counts", filter(found, p -> !gold(p).counts().isEmpty()), StoriesReport::sameCounts);
  }

  private static boolean sameName(String gold, String ours) {
    String a = gold.toLowerCase(Locale.ROOT);
    String b = ours.toLowerCase(Locale.ROOT);
    return !b.isEmpty() && (a.contains(b) || b.contains(a));
  }

  static boolean sameDate(Pair pair) {
    return gold(pair).date().equals(ours(pair).setting().date().iso());
  }

  static boolean sameFactuality(Pair pair) {
    return gold(pair).factuality().equals(ours(pair).claim().factuality().name());
  }

  static boolean sameBackground(Pair pair) {
    return gold(pair).background() == ours(pair).setting().background();
  }

  /** Both have no place, or both have one of the same country. */
  static boolean samePlace(Pair pair) {
    return gold(pair)
        .placeCountry()
        .equals(ours(pair).setting().place().map(Place::country).orElse(""));
  }

  /** Every number of gold's lies within ours. */
  static boolean sameCounts(Pair pair) {
    return gold(pair).counts().entrySet().stream().allMatch(count -> {
      var own = ours(pair).setting().counts().get(count.getKey());
      return own != null && own.min() <= count.getValue() && count.getValue() <= own.max();
    });
  }

  private void share(String label, List<Pair> of, Predicate<Pair> right) {
    figures.share(label, of.stream().map(right::test).toList());
  }

  private void types() {
    figures.line("");
    figures.line("%-12s %9s %9s %9s %6s %6s", "type", "precision", "recall", "F1", "gold", "ours");
    double sum = 0;
    int types = 0;
    for (Map.Entry<String, Score> type : StoryScore.byType(pairs).entrySet()) {
      Score score = type.getValue();
      figures.line(
          "%-12s %9.3f %9.3f %9.3f %6d %6d",
          type.getKey(), score.precision(), score.recall(), score.f1(), score.gold(), score.ours());
      if (score.gold() > 0) {
        sum += score.f1();
        types++;
      }
    }
    figures.line("%-32s %9.3f", "macro", types == 0 ? 0 : sum / types);
  }

  /** Which type was taken for which. */
  private void confusion() {
    Map<String, Map<String, Integer>> table = new TreeMap<>();
    for (Pair pair : matched()) {
      if (!StoryScore.agrees(Measure.TYPE, pair)) {
        table
            .computeIfAbsent(gold(pair).type(), t -> new TreeMap<>())
            .merge(ours(pair).what().type().name(), 1, Integer::sum);
      }
    }
    figures.line("");
    figures.line("wrong types (gold: taken for)");
    table.forEach((gold, taken) -> {
      List<String> parts = new ArrayList<>();
      taken.forEach((type, count) -> parts.add(type + " " + count));
      figures.line("%-12s %s", gold, String.join(", ", parts));
    });
  }

  private List<Pair> matched() {
    return filter(pairs, p -> p.gold().isPresent() && p.ours().isPresent());
  }

  private static List<Pair> filter(List<Pair> pairs, Predicate<Pair> test) {
    return pairs.stream().filter(test).toList();
  }

  private static GoldEvent gold(Pair pair) {
    return pair.gold().orElseThrow();
  }

  private static Event ours(Pair pair) {
    return pair.ours().orElseThrow();
  }
}
