package org.dragoman.knowledge;

import java.util.Optional;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;

/**
 * A CAMEO code and, where it differs from the code's own crosswalk, PLOVER type and mode.
 *
 * @param mode empty for the crosswalk's
 */
public record Coding(CameoCode cameo, Optional<PloverType> type, String mode) {
  /**
   * Reads {@code 125}, {@code 125 REJECT} or {@code 125 REJECT meet}.
   *
   * @throws IllegalArgumentException when a part is none of these, with what is wrong
   */
  public static Coding parse(String text) {
    String[] parts = text.strip().split(" +");
    CameoCode cameo = new CameoCode(parts[0]);
    Optional<PloverType> type = Optional.empty();
    if (parts.length > 1) {
      type = Optional.of(PloverType.valueOf(parts[1]));
    }
    return new Coding(cameo, type, parts.length > 2 ? parts[2] : "");
  }
}
