package org.dragoman.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dragoman.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dragoman load}: a new ledger from a dump. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Makes a new ledger from what 'dump' wrote, of this version or an older one.")
final class LoadCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder of the dump.")
  private Path dump = Path.of("");

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Override
  public Integer call() {
    Ledger.load(dump, ledger.folder());
    return ExitCode.DONE;
  }
}
