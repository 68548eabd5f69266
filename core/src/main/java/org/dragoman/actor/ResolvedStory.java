package org.dragoman.actor;

import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Position;

/** The answers of a finished reading. Immutable. */
final class ResolvedStory implements StoryActors {
  private final Map<Position, Resolution> results;
  private final Optional<String> home;

  ResolvedStory(Map<Position, Resolution> results, Optional<String> home) {
    this.results = Map.copyOf(results);
    this.home = home;
  }

  @Override
  public Optional<String> home() {
    return home;
  }

  @Override
  public Resolution at(Position token) {
    return results.getOrDefault(token, new Resolution.Unknown("no word for an actor"));
  }
}
