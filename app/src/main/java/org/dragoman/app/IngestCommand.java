package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.app.input.Published;
import org.dragoman.app.input.Reports;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman ingest}: reports in, coded, and kept in a ledger. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Codes reports and keeps them in a ledger. Reports that are there already are passed over, so an"
            + " interrupted run is simply started again.")
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Reports: .txt or .md (one report), .jsonl (one a line), folders, - for standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication of reports that do not say theirs: 2020-01-31.")
  private @Nullable String published;

  @Option(
      names = "--no-text",
      description = "Keep only hash and offsets of the reports, not their text.")
  private boolean noText;

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Published day = published == null ? Published.UNKNOWN : CodeCommand.day(published);
    Tally tally = new Tally(err);
    Access access = noText ? Access.writing().withoutText() : Access.writing();
    try (Ledger open = ledger.open(access, err)) {
      Progress progress = new Progress(err, Screen.errorIsTerminal());
      Keeping keeping = new Keeping(open, engine, tally, progress);
      Reports.read(places, day, System.in, keeping::take);
      keeping.finish();
      progress.finish();
    }
    return tally.exitCode();
  }
}
