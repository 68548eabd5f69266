package org.dragoman.app;

import java.io.PrintWriter;
import org.dragoman.app.output.Grid;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dragoman sql}: one SELECT on the documented views. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Answers one SELECT on the views of the ledger (docs/ledger.md). Only reads.")
final class SqlCommand extends LedgerCommand {
  @Parameters(
      paramLabel = "SELECT",
      description = "\"SELECT type, count(*) FROM events GROUP BY 1\"")
  private String query = "";

  @Mixin
  private AnswerOptions answer = new AnswerOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    Table table = ask.sql(query, answer.limit(100));
    answer.write(table, () -> new Grid(Screen.terminal()).lines(table), out);
    return ExitCode.DONE;
  }
}
