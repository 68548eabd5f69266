package org.dragoman.ontology;

/**
 * A PLOVER type and, where one applies, its mode.
 *
 * @param mode in lower case, such as "meet"; empty when none applies
 */
public record Plover(PloverType type, String mode) {
  /** "REJECT meet", or "REJECT". */
  @Override
  public String toString() {
    return mode.isEmpty() ? type.name() : type.name() + " " + mode;
  }
}
