package org.dragoman.event;

import org.dragoman.ontology.ActorCode;
import org.dragoman.text.Span;

/**
 * Somebody in an event.
 *
 * @param text the words that name the participant
 * @param span where they stand in the original document
 * @param name the actor's own name, or empty
 * @param code what the actor was on the day of the event
 * @param because how the words were resolved
 */
public record Participant(String text, Span span, String name, ActorCode code, String because) {
  /** The same, found in another way. */
  Participant foundBy(String reason) {
    return new Participant(text, span, name, code, reason);
  }
}
