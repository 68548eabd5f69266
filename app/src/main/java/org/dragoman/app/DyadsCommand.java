package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Dyads;
import org.dragoman.ledger.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman dyads}: which country or body acts on which. */
@Command(
    name = "dyads",
    mixinStandardHelpOptions = true,
    description =
        "Pairs of countries and bodies: how often one acts on the other, by quad class, the busiest first.")
final class DyadsCommand extends LedgerCommand {
  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    List<Dyads.Pair> pairs = ask.dyads(filter.filter(), answer.limit(30));
    answer.write(Dyads.pairs(pairs), () -> new LedgerView(Screen.terminal()).dyads(pairs), out);
    return ExitCode.DONE;
  }
}
