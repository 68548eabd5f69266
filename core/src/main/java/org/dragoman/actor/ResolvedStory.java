package org.dragoman.actor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dragoman.language.Position;

/** The answers of a finished reading. Immutable. */
final class ResolvedStory implements StoryActors {
  private final Map<Position, Resolution> results;
  private final Optional<String> home;
  private final Optional<LocalDate> day;

  ResolvedStory(Map<Position, Resolution> results, Optional<String> home, Optional<LocalDate> day) {
    this.results = Map.copyOf(results);
    this.home = home;
    this.day = day;
  }

  @Override
  public Optional<LocalDate> day() {
    return day;
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
