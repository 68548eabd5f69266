package org.dragoman.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StatementFilter;
import org.dragoman.ledger.StoredStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman statements}: who said what, the newest first. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = "Statements of the ledger: direct and indirect quotations with their speakers.")
final class StatementsCommand extends LedgerCommand {
  @Option(
      names = "--speaker",
      split = ",",
      paramLabel = "ACTOR",
      description = "Who speaks: IRN, IRNMIL, IRN:MIL, :MIL, or words of a name.")
  private List<String> speakers = new ArrayList<>();

  @Option(names = "--addressee", split = ",", paramLabel = "ACTOR", description = "To whom.")
  private List<String> addressees = new ArrayList<>();

  @Option(names = "--outlet", split = ",", paramLabel = "OUTLET", description = "Who published it.")
  private List<String> outlets = new ArrayList<>();

  @Option(names = "--document", paramLabel = "ID", description = "In these reports.")
  private List<String> documents = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Reported on this day or later: 2020, 2020-01 or 2020-01-31.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Reported on this day or earlier.")
  private @Nullable String to;

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      description =
          "Words of the statement: troop withdrawal, \"side by side\", withdraw*, -not, a | b.")
  private String text = "";

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    List<StoredStatement> found = ask.statements(
        new StatementFilter(
            speakers,
            addressees,
            outlets,
            documents,
            from == null ? Optional.empty() : Optional.of(first(from)),
            to == null ? Optional.empty() : Optional.of(Values.last("--to", to)),
            text),
        answer.limit(20));
    answer.write(
        StoredStatement.table(found),
        () -> new LedgerView(Screen.terminal()).statements(found),
        out);
    return ExitCode.DONE;
  }

  private static LocalDate first(String words) throws CannotRun {
    return Values.first("--from", words);
  }
}
