package org.dragoman.app.serve;

import java.io.PrintWriter;
import java.util.List;
import org.dragoman.ledger.Questions;

/**
 * The commands of {@code dragoman} that only ask, for a second process that finds the ledger held by
 * this one. Safe for several threads.
 */
public interface Commands {
  /** Between what a command writes and how it ended: a character that no command writes. */
  char END = '\u0004';

  /** None. */
  Commands NONE = (ask, arguments, out, err) -> {
    err.println("this server runs no commands");
    return 2;
  };

  /**
   * Runs a command line and gives its exit code.
   *
   * @param ask where it asks, instead of opening the ledger
   */
  int run(Questions ask, List<String> arguments, PrintWriter out, PrintWriter err);
}
