package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman dump}: all of a ledger as Parquet files and a manifest. */
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description =
        "Writes all of a ledger into a folder: Parquet files and a manifest. 'load' makes the same"
            + " ledger of it on any machine.")
final class DumpCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder to write to.")
  private Path folder = Path.of("");

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    try (Ledger open = ledger.open(Access.reading().with(folder), err)) {
      open.dump(folder).forEach(out::println);
    }
    return ExitCode.DONE;
  }
}
