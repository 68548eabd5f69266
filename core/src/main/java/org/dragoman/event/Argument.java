package org.dragoman.event;

/**
 * What stands around a predicate, whatever the surface.
 *
 * @param role its part in the act
 * @param preposition lower case, or empty for a direct argument
 * @param head token of its head
 */
public record Argument(Role role, String preposition, int head) {
  /** The parts an argument can play. */
  public enum Role {
    DOER,
    UNDERGOER,
    RECIPIENT,
    /** Behind a preposition. */
    OBLIQUE,
    /** A clause: what is said, asked, threatened. */
    CONTENT,
    /** "Iraq's" in "Iraq's request". */
    POSSESSOR,
    /** "US" or "Iraqi" before a noun. */
    MODIFIER,
    /** What the doer is said to be. */
    ATTRIBUTE
  }

  @Override
  public String toString() {
    return role + (preposition.isEmpty() ? "" : "(" + preposition + ")") + "@" + head;
  }
}
