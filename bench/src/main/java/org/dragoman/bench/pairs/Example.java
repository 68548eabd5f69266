package org.dragoman.bench.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.event.PairModel;
import org.dragoman.ontology.PloverType;

/**
 * One hand-coded pair.
 *
 * @param set the file it is from
 * @param code as the gold writes it
 */
record Example(String set, String text, String code, Set<String> features) {
  static final List<String> ANSWERS = answers();

  /** Names of earlier versions of PLOVER and of the 15 roots of the pair sets. */
  private static final Map<String, List<String>> OLD_NAMES = Map.of(
      "YIELD", List.of("CONCEDE", "RETREAT"),
      "DISAPPROVE", List.of("ACCUSE"),
      "INVESTIGATE", List.of("ACCUSE"),
      "DEMAND", List.of("REQUEST"),
      "FIGHT", List.of("ASSAULT"));

  private static List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (PloverType type : PloverType.values()) {
      answers.add(type.name());
    }
    answers.add(PairModel.STATEMENT);
    return List.copyOf(answers);
  }

  /** 0 for a statement, else the quad class. */
  static int quad(String answer) {
    return answer.equals(PairModel.STATEMENT)
        ? 0
        : PloverType.valueOf(answer).quad().number();
  }

  boolean isQuad() {
    return Character.isDigit(code.charAt(0));
  }

  /** Whether an answer is what the gold says; of a quad class any type is. */
  boolean allows(String answer) {
    return isQuad()
        ? quad(answer) == Integer.parseInt(code)
        : OLD_NAMES.getOrDefault(code, List.of(code)).contains(answer);
  }
}
