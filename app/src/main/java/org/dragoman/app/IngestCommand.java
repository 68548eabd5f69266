package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ledger.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman ingest}: reports in, coded, and kept. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Codes reports and keeps them in a ledger, or in a folder. Reports that are kept already"
            + " are passed over, so an interrupted run is simply started again.")
final class IngestCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Text, JSON Lines, CSV, feeds, zip and gzip of them, folders, - for standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Instead of a ledger: documents.jsonl and events.jsonl in this folder.")
  private @Nullable Path folder;

  @Option(names = "--jsonl", description = "Write the events to standard output and keep nothing.")
  private boolean lines;

  @Option(
      names = "--no-text",
      description = "The ledger keeps only hash and offsets of the reports, not their text.")
  private boolean noText;

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Mixin
  private SourceOptions sources = new SourceOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    PrintWriter err = command.commandLine().getErr();
    Settings settings = sources.settings();
    Tally tally = new Tally(err);
    Progress progress = new Progress(err, Screen.errorIsTerminal());
    try (Keeper keeper = keeper(command.commandLine().getOut(), err)) {
      Keeping keeping = new Keeping(keeper, engine, tally, progress);
      Sources.of(places, settings).read(keeping::take);
      keeping.finish();
    } catch (IOException | UncheckedIOException e) {
      throw new CannotRun("the output cannot be written: " + e.getMessage());
    }
    progress.finish();
    return tally.exitCode();
  }

  private Keeper keeper(PrintWriter out, PrintWriter err) {
    if (folder != null) {
      return FolderKeeper.open(folder);
    }
    if (lines) {
      return new LinesKeeper(out);
    }
    Access access = noText ? Access.writing().withoutText() : Access.writing();
    return new LedgerKeeper(ledger.open(access, err));
  }
}
