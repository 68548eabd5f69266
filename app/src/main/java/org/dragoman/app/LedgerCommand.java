package org.dragoman.app;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands that ask a ledger share: they open it for reading, ask, and let go of it. */
abstract class LedgerCommand implements Callable<Integer> {
  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    try (Ledger open = ledger.open(access(), err());
        Questions ask = open.questions()) {
      return answer(ask, out());
    }
  }

  /** What the command may do; most only read the ledger and no other file. */
  Access access() throws CannotRun {
    return Access.reading();
  }

  /** Asks and writes the answer. */
  abstract int answer(Questions ask, PrintWriter out) throws CannotRun;

  final PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  final PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
