package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * A predicate, verbal or nominal, and its arguments.
 *
 * @param predicate token of the predicate
 * @param passive whether its subject undergoes
 * @param carrier the light verb that carries a nominal predicate ("made" in "made a request"), else the predicate
 */
public record Clause(
    Sentence sentence, int predicate, boolean passive, int carrier, List<Argument> arguments) {
  public Clause {
    arguments = List.copyOf(arguments);
  }

  public Token word() {
    return sentence.token(predicate);
  }

  public List<Argument> all(Argument.Role role) {
    List<Argument> found = new ArrayList<>(2);
    for (Argument argument : arguments) {
      if (argument.role() == role) {
        found.add(argument);
      }
    }
    return found;
  }

  public boolean has(Argument.Role role) {
    return !all(role).isEmpty();
  }

  /** "rejected(DOER States, UNDERGOER request, OBLIQUE(on) Friday)". */
  @Override
  public String toString() {
    return word().text()
        + (passive ? "[passive]" : "")
        + arguments.stream()
            .map(a -> a.role()
                + (a.preposition().isEmpty() ? "" : "(" + a.preposition() + ")")
                + " "
                + sentence.token(a.head()).text())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
