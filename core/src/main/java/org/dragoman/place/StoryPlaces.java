package org.dragoman.place;

import java.util.List;

/** The places of one story, in its order. */
public record StoryPlaces(List<PlaceMention> mentions) {
  public StoryPlaces {
    mentions = List.copyOf(mentions);
  }

  public List<PlaceMention> in(int sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence).toList();
  }
}
