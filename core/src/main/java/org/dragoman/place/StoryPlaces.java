package org.dragoman.place;

import java.util.List;
import java.util.stream.Stream;

/**
 * The places of one story, in its order.
 *
 * @param mentions places named
 * @param echoes words that mean a place without naming it: "here", "the city"
 */
public record StoryPlaces(List<PlaceMention> mentions, List<PlaceMention> echoes) {
  public StoryPlaces {
    mentions = List.copyOf(mentions);
    echoes = List.copyOf(echoes);
  }

  /** The places of a sentence, named or not. */
  public List<PlaceMention> in(int sentence) {
    return Stream.concat(mentions.stream(), echoes.stream())
        .filter(m -> m.sentence() == sentence)
        .toList();
  }
}
