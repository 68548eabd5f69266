package org.dragoman.actor;

import java.time.LocalDate;
import java.util.Optional;
import org.dragoman.language.Position;

/** Who is meant, anywhere in one story. */
public interface StoryActors {
  /**
   * Who is meant by a token: the head of a noun phrase (with all that stands around it), or a name,
   * adjective or possessor inside one ("Iraqi" in "Iraqi efforts"). Conjuncts are asked one by one.
   */
  Resolution at(Position token);

  /** The day on which offices are looked up: the report's, else the last one that suits the persons named. */
  default Optional<LocalDate> day() {
    return Optional.empty();
  }

  /** The country that the story is about, where unnamed police, presidents and protesters belong. */
  default Optional<String> home() {
    return Optional.empty();
  }
}
