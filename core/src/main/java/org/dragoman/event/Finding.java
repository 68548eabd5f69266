package org.dragoman.event;

import java.util.List;
import org.dragoman.actor.Actor;

/**
 * What a noun phrase gives for a slot.
 *
 * @param token the token that names the actor: the head, or a word inside the phrase
 * @param how how sure the phrase is an actor
 * @param actors whom it names; empty when nobody we know
 */
record Finding(int sentence, int token, How how, List<Actor> actors, String because) {
  /** From best to worst. */
  enum How {
    /** The head itself is an actor. */
    DIRECT,
    /** A name or a pronoun that may be an actor, but we do not know whom. */
    UNKNOWN_NAME,
    /** An actor stands inside the phrase: "Iran's nuclear programme". */
    INSIDE,
    /** Nobody. */
    NONE
  }

  Finding {
    actors = List.copyOf(actors);
  }
}
