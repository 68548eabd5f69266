package org.dragoman.knowledge;

import java.util.List;
import org.dragoman.ontology.ActorCode;

/**
 * Common nouns for those who act, or for what is acted on.
 *
 * @param words singular forms, or plural ones of words without a singular
 * @param belongs whether the sector is that of the body it belongs to, when one is named
 * @param alone whether the noun can be an actor without any nationality, body or number
 * @param alwaysPlural "police", "troops"
 * @param lives codes of the countries where a people lives that has no state of its own
 */
public record RoleEntry(
    String name,
    List<Name> words,
    ActorCode code,
    Kind kind,
    boolean belongs,
    boolean alone,
    boolean alwaysPlural,
    List<String> lives,
    Where where) {
  /** What the words stand for. */
  public enum Kind {
    PEOPLE,
    BODY,
    THING
  }

  public RoleEntry {
    words = List.copyOf(words);
    lives = List.copyOf(lives);
  }
}
