package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin
  private KeeperOptions keepers = new KeeperOptions();

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
    try (Keeper keeper = keepers.open(command.commandLine().getOut(), err)) {
      Keeping keeping = new Keeping(keeper, engine, tally, progress);
      Sources.of(places, settings).read(keeping::take);
      keeping.finish();
    } catch (IOException | UncheckedIOException e) {
      throw new CannotRun("the output cannot be written: " + e.getMessage());
    }
    progress.finish();
    return tally.exitCode();
  }
}
