package org.dragoman.actor;

import java.time.LocalDate;
import java.util.List;
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

  /** The actor's code on a day; when no role holds then, the nearest earlier one's country without its office. */
  public ActorCode codeOn(LocalDate day) {
    for (Role role : roles) {
      if (role.days().holds(day)) {
        return role.code();
      }
    }
    return roles.isEmpty() ? ActorCode.NONE : ActorCode.of(roles.get(0).code().country(), "");
  }
}
