package org.dragoman.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.event.Resolved;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.text.Span;
import org.dragoman.time.TimeMention;

/**
 * Why an event was coded as it was: the rule, the clauses of its sentence, how each actor, the date
 * and the place were found, and what was considered and turned down.
 */
public final class Explanation implements TableView.Explainer {
  private static final int MOST_SIGNS = 6;

  /** Weights nearer to 0 tell nothing. */
  private static final double TELLING = 0.05;

  private final Function<Annotated, Resolved> resolver;
  private final Function<Annotated, List<String>> clauses;
  private final ToDoubleFunction<String> weight;

  /**
   * @param resolver who, when and where of a story
   * @param clauses the clauses of a story's sentences in words
   * @param weight how much a sign counts
   */
  public Explanation(
      Function<Annotated, Resolved> resolver,
      Function<Annotated, List<String>> clauses,
      ToDoubleFunction<String> weight) {
    this.resolver = resolver;
    this.clauses = clauses;
    this.weight = weight;
  }

  @Override
  public List<List<String>> explain(Coded coded, List<Event> events) {
    Resolved resolved = resolver.apply(coded.story());
    return events.stream().map(e -> lines(coded, resolved, e)).toList();
  }

  private List<String> lines(Coded coded, Resolved resolved, Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(rule(event) + signs(event.evidence().signs()));
    clause(coded, event, lines);
    people(event, lines);
    lines.add("date: " + date(resolved, event));
    lines.add("place: " + place(resolved, event));
    countsAndContent(event, lines);
    for (Span mention : event.evidence().mentions()) {
      lines.add("told again: " + quoted(mention.of(coded.story().document().text())));
    }
    event.evidence().considered().forEach(other -> lines.add("turned down: " + other));
    return lines;
  }

  /** "rule: 12-reject.events:14; goldstein …". */
  static String rule(Event event) {
    return "rule: " + event.evidence().rule() + "; goldstein " + event.what().goldstein()
        + ", intensity " + event.what().intensity() + ", confidence "
        + Math.round(event.claim().confidence() * 100) / 100.0;
  }

  /** Who is meant and why, on each side, and who says so. */
  static void people(Event event, List<String> lines) {
    participants("source", event.sources(), lines);
    participants("target", event.targets(), lines);
    event.claim().attribution().ifPresent(who -> participants("says", List.of(who), lines));
  }

  static void countsAndContent(Event event, List<String> lines) {
    for (Map.Entry<String, Count> count : new TreeMap<>(event.setting().counts()).entrySet()) {
      lines.add(count.getKey() + ": " + Numbers.range(count.getValue()) + ", from "
          + quoted(count.getValue().words()));
    }
    event
        .what()
        .content()
        .ifPresent(content -> lines.add("content: " + quoted(content.text())
            + (content.topic().isEmpty() ? "" : ", which is " + content.topic())));
  }

  /** The signs that count most, for and against. */
  private String signs(List<String> signs) {
    List<String> counted = signs.stream()
        .filter(sign -> Math.abs(weight.applyAsDouble(sign)) >= TELLING)
        .sorted(Comparator.comparingDouble(sign -> -Math.abs(weight.applyAsDouble(sign))))
        .limit(MOST_SIGNS)
        .map(sign -> String.format(Locale.ROOT, "%s %+.2f", sign, weight.applyAsDouble(sign)))
        .toList();
    return counted.isEmpty() ? "" : " by " + String.join(", ", counted);
  }

  /** The clauses of the sentence that the trigger heads. */
  private void clause(Coded coded, Event event, List<String> lines) {
    Annotated story = coded.story();
    Sentence sentence = story.sentence(event.evidence().sentence());
    Annotated alone = new Annotated(story.document(), story.prose(), List.of(sentence));
    String trigger = event.evidence().trigger().of(story.document().text());
    List<String> all = clauses.apply(alone);
    List<String> own = all.stream()
        .filter(c -> trigger.contains(c.substring(0, Math.max(0, head(c)))))
        .toList();
    (own.isEmpty() ? all : own).forEach(c -> lines.add("clause: " + c));
  }

  /** Where the predicate ends in "rejected[passive](DOER States)". */
  private static int head(String clause) {
    int bracket = clause.indexOf('[');
    int round = clause.indexOf('(');
    return bracket >= 0 && bracket < round ? bracket : round;
  }

  private static void participants(
      String side, List<Participant> participants, List<String> lines) {
    for (Participant participant : participants) {
      String code = participant.code().toString();
      lines.add(side + ": " + quoted(participant.text()) + " is "
          + (participant.name().isEmpty() ? "" : participant.name() + ", ")
          + (code.isEmpty() ? "uncoded" : code) + ": " + participant.because());
    }
    if (participants.isEmpty()) {
      lines.add(side + ": nobody");
    }
  }

  private static String date(Resolved resolved, Event event) {
    Event.Setting setting = event.setting();
    String date = setting.date().iso().isEmpty() ? "unknown" : setting.date().iso();
    if (setting.dateWords().isEmpty()) {
      return date + ", no words say when"
          + resolved.times().anchor().map(day -> "; the report is of " + day).orElse("");
    }
    String because = resolved.times().in(event.evidence().sentence()).stream()
        .filter(m -> resolved.story().words(m.span()).equals(setting.dateWords()))
        .map(TimeMention::because)
        .findFirst()
        .orElse("");
    return date + ", from " + quoted(setting.dateWords())
        + (because.isEmpty() ? "" : ": " + because);
  }

  private static String place(Resolved resolved, Event event) {
    if (event.setting().place().isEmpty()) {
      return "not said";
    }
    Place place = event.setting().place().get();
    String because = resolved.places().mentions().stream()
        .filter(m -> m.place().equals(place))
        .sorted((a, b) -> Integer.compare(
            Math.abs(a.sentence() - event.evidence().sentence()),
            Math.abs(b.sentence() - event.evidence().sentence())))
        .map(PlaceMention::because)
        .findFirst()
        .orElse("");
    return place.name() + (place.country().isEmpty() ? "" : ", " + place.country())
        + (place.geonames() == 0 ? "" : ", GeoNames " + place.geonames())
        + ", from " + quoted(event.setting().placeWords())
        + (because.isEmpty() ? "" : ": " + because);
  }

  static String quoted(String words) {
    return "\u201c" + Lines.oneLine(words) + "\u201d";
  }
}
