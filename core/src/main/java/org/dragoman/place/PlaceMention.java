package org.dragoman.place;

import org.dragoman.text.Span;

/**
 * Words that name a place.
 *
 * @param sentence the sentence they stand in
 * @param first first token
 * @param last last token of the name, included
 * @param because why this place and no namesake: "largest of 3 in IRQ, the story's country"
 */
public record PlaceMention(
    int sentence, int first, int last, Span span, Place place, String because) {}
