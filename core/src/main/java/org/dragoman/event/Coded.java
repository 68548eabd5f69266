package org.dragoman.event;

import java.util.List;
import org.dragoman.language.Annotated;

/** A story, read and coded. Events and statements stand in the order of the story. */
public record Coded(Annotated story, List<Event> events, List<Statement> statements) {
  public Coded {
    events = List.copyOf(events);
    statements = List.copyOf(statements);
  }
}
