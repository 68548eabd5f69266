package org.dragoman.app;

import java.io.PrintWriter;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.WhySame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dragoman why-same}: why two events of the ledger are one event of the world, or two. */
@Command(
    name = "why-same",
    mixinStandardHelpOptions = true,
    description = "Says why two events are taken for one event told twice, or for two.")
final class WhySameCommand extends LedgerCommand {
  @Parameters(index = "0", paramLabel = "EVENT", description = "The id of one event.")
  private String event = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The id of another.")
  private String other = "";

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    WhySame why = ask.whySame(event, other)
        .orElseThrow(() ->
            new CannotRun("not in this ledger: " + (ask.event(event).isEmpty() ? event : other)));
    out.println(why.joined() ? "one event" : "two events");
    if (why.joined() && why.through().size() > 2) {
      out.println("  joined through " + String.join(" = ", why.through()));
    }
    why.verdict().reasons().forEach(reason -> out.println("  " + reason));
    out.flush();
    return ExitCode.DONE;
  }
}
