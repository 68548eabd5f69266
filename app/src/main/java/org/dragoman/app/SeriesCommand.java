package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import org.dragoman.app.output.LedgerView;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Series;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman series}: events over time. */
@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    description =
        "Events over time: how many and how hostile or friendly, steps without events included.")
final class SeriesCommand extends LedgerCommand {
  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "${COMPLETION-CANDIDATES}. Default: month.")
  private Series.Step step = Series.Step.MONTH;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A line for each: ${COMPLETION-CANDIDATES}. Default: nothing.")
  private Series.By by = Series.By.NOTHING;

  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    List<Series.Point> points = ask.series(filter.filter(), step, by);
    answer.write(Series.table(points), () -> new LedgerView(Screen.terminal()).series(points), out);
    return ExitCode.DONE;
  }
}
