package org.dragoman.event;

import java.time.LocalDate;
import org.dragoman.actor.StoryActors;
import org.dragoman.language.Annotated;
import org.dragoman.place.StoryPlaces;
import org.dragoman.quote.StoryQuotes;
import org.dragoman.time.StoryTimes;

/** A story with everything that its words refer to: who, when, where, who says so. */
public record Resolved(
    Annotated story, StoryActors actors, StoryTimes times, StoryPlaces places, StoryQuotes quotes) {
  /** The day on which to look up what somebody was, for acts that say no other; the last of all when none is known. */
  LocalDate day() {
    return times.anchor().or(actors::day).orElse(LocalDate.MAX);
  }
}
