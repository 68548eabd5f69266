package org.dragoman.app;

import java.io.PrintWriter;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dragoman explain}: why an event of the ledger is as it is. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Shows one event of the ledger with its rule, how every field was found, and what was"
            + " turned down.")
final class ExplainCommand extends LedgerCommand {
  @Parameters(paramLabel = "EVENT", description = "The id of the event, as 'events' shows it.")
  private String id = "";

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    StoredEvent event =
        ask.event(id).orElseThrow(() -> new CannotRun("no event '" + id + "' in this ledger"));
    LedgerView view = new LedgerView(Screen.terminal());
    view.explanation(event, ask.text(event.report().doc())).forEach(out::println);
    ask.happening(id).ifPresent(told -> view.happening(told, id).forEach(out::println));
    out.flush();
    return ExitCode.DONE;
  }
}
