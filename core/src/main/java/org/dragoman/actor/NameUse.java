package org.dragoman.actor;

import java.util.List;

/**
 * How a name stands for somebody in one place of a story.
 *
 * @param name the words of the name, without titles
 * @param how whether the knowledge has it
 * @param meaning who it was taken for, "Idriss Deby, TCD GOV", or empty
 * @param because why
 * @param sentence the words around it
 */
public record NameUse(String name, How how, String meaning, String because, String sentence) {
  /** Where the meaning of a name comes from. */
  public enum How {
    /** The knowledge has the name. */
    KNOWN,
    /** Title, apposition or an earlier sentence tie it to somebody whom the knowledge does not have. */
    CONTEXT,
    /** Several are called so and nothing decides. */
    AMBIGUOUS,
    /** Nobody. */
    UNKNOWN
  }

  /** A name once in a story. */
  public record Of(String story, List<NameUse> uses) {
    public Of {
      uses = List.copyOf(uses);
    }
  }
}
