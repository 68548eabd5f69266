package org.dragoman.actor;

import java.util.Optional;
import org.dragoman.language.Position;

/** Who is meant, anywhere in one story. */
public interface StoryActors {
  /**
   * Who is meant by a token: the head of a noun phrase (with all that stands around it), or a name,
   * adjective or possessor inside one ("Iraqi" in "Iraqi efforts"). Conjuncts are asked one by one.
   */
  Resolution at(Position token);

  /** The country that the story is about, where unnamed police, presidents and protesters belong. */
  default Optional<String> home() {
    return Optional.empty();
  }
}
