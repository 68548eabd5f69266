package org.dragoman.place;

/**
 * The place of a clause.
 *
 * @param attached the token that ties the place to the clause: the preposition, or the name itself
 * @param because "behind 'in', below the predicate"
 */
public record ClausePlace(PlaceMention mention, int attached, String because) {}
