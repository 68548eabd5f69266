package org.dragoman.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.DateSpan;
import org.dragoman.ontology.ActorCode;

/**
 * Somebody who can act: a state, a person, a group, a body, or people of a kind.
 *
 * @param name the actor's own name, or empty for "three gunmen"
 * @param roles what the actor was, when; the first that holds on a day wins
 */
public record Actor(String name, Kind kind, List<Role> roles) {
  /** What sort of thing an actor is. */
  public enum Kind {
    STATE,
    PERSON,
    /** Armed groups, parties, bodies, firms: whatever has a name and is neither state nor person. */
    ORGANISATION,
    /** Nameless people or forces of a kind: "Iraqi protesters", "US troops". */
    PEOPLE,
    /** What is acted on but does not act: an embassy, a convoy, a village. */
    THING
  }

  /** What an actor was in a span of days. */
  public record Role(DateSpan days, ActorCode code, String gloss) {}

  public Actor {
    roles = List.copyOf(roles);
  }

  /**
   * The actor's code on a day. When no role holds then, the country of the nearest earlier one, or
   * of the first one of all, without its office.
   */
  public ActorCode codeOn(LocalDate day) {
    Optional<Role> role = roleOn(day);
    if (role.isPresent()) {
      return role.get().code();
    }
    Optional<Role> nearest = Optional.empty();
    for (Role earlier : roles) {
      boolean before = earlier.days().to().isBefore(day);
      if (before
          && (nearest.isEmpty()
              || earlier.days().to().isAfter(nearest.get().days().to()))) {
        nearest = Optional.of(earlier);
      }
    }
    return nearest
        .or(() -> roles.stream().findFirst())
        .map(r -> ActorCode.of(r.code().country(), ""))
        .orElse(ActorCode.NONE);
  }

  /** The first role that holds on a day. */
  public Optional<Role> roleOn(LocalDate day) {
    for (Role role : roles) {
      if (role.days().holds(day)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
