package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Dyads;
import org.dragoman.ledger.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman actors}: who acts and who is acted on. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description = "Who acts and who is acted on, the busiest first.")
final class ActorsCommand extends LedgerCommand {
  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    List<Dyads.Actor> actors = ask.actors(filter.filter(), answer.limit(30));
    answer.write(Dyads.actors(actors), () -> new LedgerView(Screen.terminal()).actors(actors), out);
    return ExitCode.DONE;
  }
}
