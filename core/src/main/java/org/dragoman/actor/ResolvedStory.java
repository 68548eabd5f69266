package org.dragoman.actor;

import java.util.Map;
import org.dragoman.language.Position;

/** The answers of a finished reading. Immutable. */
final class ResolvedStory implements StoryActors {
  private final Map<Position, Resolution> results;

  ResolvedStory(Map<Position, Resolution> results) {
    this.results = Map.copyOf(results);
  }

  @Override
  public Resolution at(Position token) {
    return results.getOrDefault(token, new Resolution.Unknown("no word for an actor"));
  }
}
