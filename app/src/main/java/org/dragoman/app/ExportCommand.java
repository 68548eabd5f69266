package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.export.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman export}: the events of a question as files of the formats of the field. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes events as files: jsonl, csv, parquet, gdelt, icews, phoenix, petrarch2, polecat, acled,"
            + " plover, geojson, graphml, gexf, atom, panel (docs/exports.md).")
final class ExportCommand extends LedgerCommand {
  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = "One of the formats.")
  private String format = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to write to; it is made when it is not there.")
  private Path folder = Path.of("");

  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Override
  Access access() {
    return Access.reading().with(folder);
  }

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    try {
      for (Path file :
          Exports.write(ask, filter.filter(), format.toLowerCase(Locale.ROOT), folder)) {
        out.println(file);
      }
    } catch (IOException e) {
      throw new CannotRun(folder + ": cannot be written: " + e.getMessage());
    }
    out.flush();
    return ExitCode.DONE;
  }
}
