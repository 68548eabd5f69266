package org.dragoman.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a story without a day was likely told: the last day on which most of the persons whom it names were in office. A
 * pasted report has no day, and its president is no more one today.
 */
final class Era {
  /** Stands for days to come, in which open offices are held. */
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  private Era() {}

  /** The day; empty when nobody who ever was in office is named. */
  static Optional<LocalDate> of(List<SentenceFinds> sentences, Lexicon lexicon) {
    Map<Actor, List<Actor.Role>> offices = new HashMap<>();
    for (SentenceFinds sentence : sentences) {
      for (Find find : sentence.all()) {
        List<Actor> actors = find.actors();
        if (actors.size() == 1 && actors.get(0).kind() == Actor.Kind.PERSON) {
          offices.computeIfAbsent(actors.get(0), actor -> offices(actor, lexicon));
        }
      }
    }
    Optional<LocalDate> best = Optional.empty();
    long most = 0;
    for (List<Actor.Role> roles : offices.values()) {
      for (Actor.Role role : roles) {
        LocalDate day = role.days().to().isBefore(LATEST) ? role.days().to() : LATEST;
        long held = offices.values().stream()
            .filter(others -> others.stream().anyMatch(other -> other.days().holds(day)))
            .count();
        boolean later = best.isEmpty() || day.isAfter(best.get());
        if (held > most || (held == most && later)) {
          best = Optional.of(day);
          most = held;
        }
      }
    }
    return best;
  }

  private static List<Actor.Role> offices(Actor actor, Lexicon lexicon) {
    return actor.roles().stream()
        .filter(role -> !role.code().sector().isEmpty())
        .filter(role -> !role.code().sector().equals(lexicon.formerSector()))
        .toList();
  }
}
