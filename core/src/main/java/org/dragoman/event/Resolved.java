package org.dragoman.event;

import org.dragoman.actor.StoryActors;
import org.dragoman.language.Annotated;
import org.dragoman.place.StoryPlaces;
import org.dragoman.quote.StoryQuotes;
import org.dragoman.time.StoryTimes;

/** A story with everything that its words refer to: who, when, where, who says so. */
public record Resolved(
    Annotated story,
    StoryActors actors,
    StoryTimes times,
    StoryPlaces places,
    StoryQuotes quotes) {}
