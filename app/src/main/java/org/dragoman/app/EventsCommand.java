package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.export.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman events}: the events of a ledger, the newest first. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description =
        "Events of the ledger: the newest first when there is a limit, all from the oldest on otherwise.")
final class EventsCommand extends LedgerCommand {
  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  Access access() throws CannotRun {
    return answer.format() == AnswerOptions.Format.PARQUET
        ? Access.reading().with(answer.out())
        : Access.reading();
  }

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    Filter wanted = filter.filter();
    int most = answer.limit(20);
    switch (answer.format()) {
      case TABLE -> {
        List<String> lines = new LedgerView(Screen.terminal()).events(ask.events(wanted, most));
        answer.write(out, to -> AnswerOptions.lines(lines, to));
        note(ask.count(wanted), most, "event");
      }
      case JSONL -> lines(ask, wanted, most, "jsonl", out);
      case CSV -> lines(ask, wanted, most, "csv", out);
      case PARQUET -> parquet(ask, wanted);
    }
    return ExitCode.DONE;
  }

  private void lines(Questions ask, Filter wanted, int most, String format, PrintWriter out)
      throws CannotRun {
    answer.write(out, to -> {
      if (most == Integer.MAX_VALUE) {
        Exports.lines(taker -> ask.each(wanted, taker), format, to);
      } else {
        List<StoredEvent> events = ask.events(wanted, most);
        Exports.lines(
            taker -> {
              for (StoredEvent event : events) {
                taker.take(event);
              }
            },
            format,
            to);
      }
    });
  }

  private void parquet(Questions ask, Filter wanted) throws CannotRun {
    Path folder = answer.out();
    try {
      Exports.write(ask, wanted, "parquet", folder);
    } catch (IOException e) {
      throw new CannotRun(folder + ": cannot be written: " + e.getMessage());
    }
  }

  private void note(long all, int shown, String thing) {
    if (all > shown) {
      err().println("the newest " + shown + " of " + all + " " + thing + "s; more with --limit");
    } else if (all == 0) {
      err().println("no " + thing + " matches");
    }
  }
}
