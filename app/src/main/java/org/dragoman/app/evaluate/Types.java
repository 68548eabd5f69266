package org.dragoman.app.evaluate;

import java.util.Arrays;
import org.dragoman.ontology.PloverType;

/** The names of types. */
final class Types {
  private Types() {}

  /** The quad class of a type, 0 for a name that is none. */
  static int quad(String type) {
    return Arrays.stream(PloverType.values())
        .filter(t -> t.name().equals(type))
        .mapToInt(t -> t.quad().number())
        .findFirst()
        .orElse(0);
  }
}
