package org.dragoman.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.dragoman.place.Place;
import org.dragoman.time.When;

/**
 * Gives a deed that does not say where it happened the place of the deed told beside it: after
 * "Gunmen attacked a bank in Lahore", "Two guards were killed" is in Lahore too.
 *
 * <p>Only bodily deeds take over a place (the list {@code carried-place-codes}); only from a deed
 * whose own words name it, told a few sentences before, or after when the lead leaves it out; only
 * when the days do not contradict and a country is common to both. Immutable.
 */
final class Whereabouts {
  /** How many sentences a place stays in mind. */
  private static final int REMEMBERED = 3;

  /** The lead tells first what the next sentences place. */
  private static final int LEAD = 1;

  private static final int AFTER_LEAD = 4;
  private static final double ONE_SCENE_KM = 60;
  private static final int KM_A_DEGREE = 111;

  private final Set<String> codes;

  Whereabouts(WordLists words) {
    this.codes = words.list("carried-place-codes");
  }

  /** The events in their order, with more of them placed. */
  List<Event> placed(List<Event> events) {
    List<Event> placed = new ArrayList<>(events.size());
    for (Event event : events) {
      Optional<Event> beside = event.setting().place().isPresent() || !isBodily(event)
          ? Optional.empty()
          : beside(event, events);
      placed.add(beside.map(b -> event.with(event.setting().at(b.setting()))).orElse(event));
    }
    return placed;
  }

  private boolean isBodily(Event event) {
    Factuality factuality = event.claim().factuality();
    boolean happened = factuality == Factuality.ASSERTED || factuality == Factuality.CLAIMED;
    return happened && codes.stream().anyMatch(event.what().cameo().digits()::startsWith);
  }

  /** The nearest deed that is placed and may have happened there too. */
  private Optional<Event> beside(Event event, List<Event> events) {
    List<Event> scene = events.stream()
        .filter(e -> e.setting().place().isPresent() && isBodily(e) && mayBeBeside(event, e))
        .toList();
    Event best = null;
    for (Event other : scene) {
      int away = away(event, other);
      boolean near = away <= 0
          ? -away <= REMEMBERED
          : event.evidence().sentence() <= LEAD && away <= AFTER_LEAD;
      if (near && (best == null || closer(away, away(event, best)))) {
        best = other;
      }
    }
    return best != null || !isOneScene(scene)
        ? Optional.ofNullable(best)
        : scene.stream().findFirst();
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

  /** Whether all that the story places lies close together. */
  private static boolean isOneScene(List<Event> scene) {
    for (Event event : scene) {
      Place a = scene.get(0).setting().place().orElseThrow();
      Place b = event.setting().place().orElseThrow();
      boolean near = Math.abs(a.lat() - b.lat()) * KM_A_DEGREE < ONE_SCENE_KM
          && Math.abs(a.lon() - b.lon()) * KM_A_DEGREE < ONE_SCENE_KM;
      if (!near || !a.country().equals(b.country())) {
        return false;
      }
    }
    return !scene.isEmpty();
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
}
