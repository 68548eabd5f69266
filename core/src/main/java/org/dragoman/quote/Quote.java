package org.dragoman.quote;

import java.util.Optional;
import org.dragoman.language.Position;
import org.dragoman.text.Span;

/**
 * Somebody's words, direct or indirect.
 *
 * @param sentence the sentence in which the words (begin to) stand
 * @param speaker the noun that says who; in another sentence when a pronoun or a running quotation leads there
 * @param cue the word of saying ("said"), when there is one
 * @param content where the words stand in the clean text
 */
public record Quote(
    int sentence,
    Optional<Position> speaker,
    Optional<Position> cue,
    Span content,
    Kind kind,
    Optional<Position> addressee) {
  /** Between quotation marks or not. */
  public enum Kind {
    DIRECT,
    INDIRECT
  }
}
