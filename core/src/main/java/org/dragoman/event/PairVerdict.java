package org.dragoman.event;

import java.util.List;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;

/**
 * What one given phrase of a sentence did to another.
 *
 * @param type the likeliest PLOVER type, also when a mere statement is likelier than any act
 * @param mode PLOVER mode, or empty
 * @param cameo as deep as a frame or a word of the sentence tells, else the root of the type
 * @param quad 1 to 4; 0 when a mere statement is likelier than the acts of any class
 * @param probability how likely the type is, given that there is an act
 * @param rule the frame that reads the code, "12-reject.events:14", or empty
 * @param because what spoke loudest for the type
 */
public record PairVerdict(
    PloverType type,
    String mode,
    CameoCode cameo,
    int quad,
    double probability,
    String rule,
    List<String> because) {
  public PairVerdict {
    because = List.copyOf(because);
  }
}
