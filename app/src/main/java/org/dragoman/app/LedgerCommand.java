package org.dragoman.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * What all commands that ask a ledger share: they open it for reading, ask, and let go of it. When a
 * server holds it, the server answers.
 */
abstract class LedgerCommand implements Callable<Integer> {
  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    if (writesNoFile()) {
      Optional<Ledger> free = ledger.openNow(access());
      if (free.isPresent()) {
        return answered(free.get());
      }
      OptionalInt there = ServerFile.ask(ledger.folder(), words(), out(), err());
      if (there.isPresent()) {
        return there.getAsInt();
      }
    }
    return answered(ledger.open(access(), err()));
  }

  private int answered(Ledger ledger) throws CannotRun {
    try (Ledger open = ledger;
        Questions ask = open.questions()) {
      return answer(ask, out());
    }
  }

  /** Whether all it does is ask and write to the output, so that another process can do it. */
  final boolean writesNoFile() throws CannotRun {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    return access().equals(Access.reading()) && !line.getParseResult().hasMatchedOption("--out");
  }

  /** The words of the command line, and what this process knows of its terminal. */
  private List<String> words() {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> words =
        new ArrayList<>(command.root().commandLine().getParseResult().originalArgs());
    if (Screen.outputIsTerminal()
        && command.findOption("--format") != null
        && !command.commandLine().getParseResult().hasMatchedOption("--format")) {
      words.addAll(List.of("--format", "table"));
    }
    return words;
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
