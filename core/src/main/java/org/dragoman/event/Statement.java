package org.dragoman.event;

import java.util.Optional;
import org.dragoman.quote.Quote;
import org.dragoman.text.Span;

/**
 * Somebody's words, direct or indirect, whether or not they are an event.
 *
 * @param sentence index of the sentence in the story
 * @param cue the word of saying, or empty
 * @param content where the words stand in the original document
 */
public record Statement(
    int sentence,
    Optional<Participant> speaker,
    String cue,
    String text,
    Span content,
    Quote.Kind kind,
    Optional<Participant> addressee) {}
