package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Sentence;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceMention;
import org.dragoman.time.When;

/**
 * Gives a deed that does not say where it happened the place of the deed told beside it: after
 * "Gunmen attacked a bank in Lahore", "Two guards were killed" is in Lahore too.
 *
 * <p>Only bodily deeds take over a place (the list {@code carried-place-codes}), and not those told
 * as happening elsewhere. They take it from the nearest deed whose own words name one, told a few
 * sentences before, or after when the lead leaves it out; only when the days do not contradict and a
 * country is common to both. Where no deed lends one, the deed is in the town that the story is all
 * about, if that is in the country of one of its sides. Works on one story; not thread-safe.
 */
final class Whereabouts {
  /** How many sentences a place stays in mind. */
  private static final int REMEMBERED = 3;

  /** The lead tells first what the next sentences place. */
  private static final int LEAD = 1;

  private static final int AFTER_LEAD = 4;
  /** How much of what a story places must lie in one town for the story to be about that town. */
  private static final double FOCUS = 0.6;

  private static final int MENTIONS = 2;

  private final Resolved resolved;
  private final Set<String> codes;
  private final Set<String> elsewhere;
  private final Set<String> prepositions;
  private final Set<String> openers;

  Whereabouts(Resolved resolved, WordLists words) {
    this.resolved = resolved;
    this.codes = words.list("carried-place-codes");
    this.elsewhere = words.list("elsewhere");
    this.prepositions = words.list("place-prepositions");
    this.openers = words.list("place-openers");
  }

  /** The events in their order, with more of them placed. */
  List<Event> placed(List<Event> events) {
    List<Event> placed = new ArrayList<>(events.size());
    for (Event event : events) {
      boolean open = event.setting().place().isEmpty() && isBodily(event) && !isElsewhere(event);
      placed.add(open ? event.with(settled(event, events)) : event);
    }
    return placed;
  }

  private Event.Setting settled(Event event, List<Event> events) {
    return beside(event, events)
        .map(e ->
            event.setting().at(e.setting().place().orElseThrow(), e.setting().placeWords()))
        .or(() ->
            focus(event).map(m -> event.setting().at(m.place(), resolved.story().words(m.span()))))
        .orElse(event.setting());
  }

  private boolean isBodily(Event event) {
    Factuality factuality = event.claim().factuality();
    boolean happened = factuality == Factuality.ASSERTED || factuality == Factuality.CLAIMED;
    return happened && codes.stream().anyMatch(event.what().cameo().digits()::startsWith);
  }

  /** "Elsewhere, two soldiers were killed". */
  private boolean isElsewhere(Event event) {
    return resolved.story().sentence(event.evidence().sentence()).tokens().stream()
        .anyMatch(t -> elsewhere.contains(t.lower()));
  }

  /** The nearest deed that is placed and may have happened there too. */
  private Optional<Event> beside(Event event, List<Event> events) {
    Event best = null;
    for (Event other : events) {
      int away = away(event, other);
      boolean before = away <= 0 && -away <= (isDay(event) ? REMEMBERED : LEAD);
      boolean after = away > 0 && event.evidence().sentence() <= LEAD && away <= AFTER_LEAD;
      boolean near = before || after && isDay(event);
      if (near
          && other.setting().place().isPresent()
          && isBodily(other)
          && mayBeBeside(event, other)
          && (best == null || closer(away, away(event, best)))) {
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  /** "are fighting", "has detained": what is not of one day is not of one place either. */
  private static boolean isDay(Event event) {
    return event.setting().date().precision() == When.Precision.DAY;
  }

  /** Sentences from an event to another; negative when the other is told before. */
  private static int away(Event event, Event other) {
    return other.evidence().sentence() - event.evidence().sentence();
  }

  /** What was told before is closer than what is told after. */
  private static boolean closer(int away, int than) {
    int a = away <= 0 ? -2 * away : 2 * away + 1;
    int b = than <= 0 ? -2 * than : 2 * than + 1;
    return a < b;
  }

  private static boolean mayBeBeside(Event event, Event other) {
    return event.setting().background() == other.setting().background()
        && daysAgree(event.setting().date(), other.setting().date())
        && sharesCountry(event, other);
  }

  private static boolean daysAgree(When a, When b) {
    boolean known =
        a.precision() != When.Precision.UNKNOWN && b.precision() != When.Precision.UNKNOWN;
    return !known
        || !a.first().isAfter(b.last().plusDays(1))
            && !b.first().isAfter(a.last().plusDays(1));
  }

  private static boolean sharesCountry(Event event, Event other) {
    Set<String> mine = countries(event);
    Set<String> theirs = countries(other);
    theirs.add(other.setting().place().orElseThrow().country());
    return mine.isEmpty() || mine.stream().anyMatch(theirs::contains);
  }

  private static Set<String> countries(Event event) {
    Set<String> countries = new HashSet<>();
    event.sources().forEach(p -> countries.add(p.code().country()));
    event.targets().forEach(p -> countries.add(p.code().country()));
    countries.remove("");
    return countries;
  }

  // ---- the town that a story is all about

  private Optional<PlaceMention> focus(Event event) {
    if (!isDay(event) || event.setting().background()) {
      return Optional.empty();
    }
    Set<String> countries = countries(event);
    List<PlaceMention> towns = resolved.places().mentions().stream()
        .filter(m -> m.place().kind() == Place.Kind.CITY)
        .toList();
    double enough = Math.max(MENTIONS, FOCUS * towns.size());
    return towns.stream()
        .filter(m -> countries.contains(m.place().country()) && isWhere(m))
        .filter(m -> towns.stream().filter(t -> t.place().equals(m.place())).count() >= enough)
        .findFirst();
  }

  /** Behind a preposition of place, so that no government is meant by its capital. */
  private boolean isWhere(PlaceMention mention) {
    Sentence sentence = resolved.story().sentence(mention.sentence());
    int at = mention.first() - 1;
    while (at >= 0 && openers.contains(sentence.token(at).lower())) {
      at--;
    }
    return at >= 0 && prepositions.contains(sentence.token(at).lower());
  }
}
