package org.dragoman.actor;

import java.util.Optional;
import org.dragoman.ontology.ActorCode;

/**
 * Whose a phrase is: a country, a body, or both.
 *
 * @param code country of the owner; its sector when it is a body
 * @param body the organisation by name, when there is one
 * @param words the words that say so
 * @param place true when they only say where: "soldiers in Iraq"
 */
record Owner(ActorCode code, Optional<Actor> body, String words, boolean place) {}
