package org.dragoman.quote;

import java.util.Optional;
import org.dragoman.language.Position;

/** Who says something, by which word, to whom. */
record Attribution(
    Optional<Position> speaker, Optional<Position> cue, Optional<Position> addressee) {
  static final Attribution NONE =
      new Attribution(Optional.empty(), Optional.empty(), Optional.empty());

  boolean isKnown() {
    return speaker.isPresent();
  }
}
