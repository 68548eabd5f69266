package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Codes;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.export.Imports;
import org.dragoman.table.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman import}: events of other data sets into a ledger. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Keeps the events of GDELT, ICEWS or POLECAT files in a ledger, so that they can be asked"
            + " for like one's own. Rows that are there already are passed over.")
final class ImportCommand implements Callable<Integer> {
  /** Rows of one commit. */
  private static final int COMMIT = 5_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files as they are given out; may be zipped or gzipped.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = "gdelt, icews or polecat.")
  private String format = "";

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    String wanted = format.toLowerCase(Locale.ROOT);
    Codes codes = codes();
    boolean rejected = false;
    try (Ledger open = ledger.open(Access.writing(), err)) {
      for (Path file : files) {
        rejected |= file(file, wanted, codes, open, err);
      }
    }
    return rejected ? ExitCode.SOME_REJECTED : ExitCode.DONE;
  }

  /** Whether something of the file was rejected. */
  private static boolean file(
      Path file, String format, Codes codes, Ledger ledger, PrintWriter err) {
    if (!Files.isReadable(file)) {
      err.println("rejected: " + file + ": no such file, or it may not be read");
      return true;
    }
    Rows rows = new Rows(ledger, new Run(format, Main.VERSION, ""));
    try {
      Imports.read(file, format, codes, rows);
      rows.commit();
    } catch (IOException e) {
      rows.commit();
      err.println("rejected: " + file + ": cannot be read to its end: " + e.getMessage());
      return true;
    }
    err.println(file + ": " + rows.kept + " events kept"
        + (rows.known == 0 ? "" : ", " + rows.known + " were there already"));
    rows.why.forEach((why, lines) ->
        err.println("  left out: " + lines.size() + (lines.size() == 1 ? " row" : " rows")
            + ", the first in line " + lines.get(0) + ": " + why));
    return !rows.why.isEmpty();
  }

  private static Codes codes() {
    try {
      Problems problems = new Problems();
      return Codes.read(Knowledge.load(List.of(), problems), problems);
    } catch (IOException e) {
      throw new CannotRun("the knowledge cannot be read: " + e.getMessage());
    }
  }

  /** Keeps rows, some thousands a commit. */
  private static final class Rows implements Imports.Taker {
    private final Ledger ledger;
    private final Run run;
    private final List<Coded> waiting = new ArrayList<>();
    private final Map<String, List<Long>> why = new TreeMap<>();
    private int kept;
    private int known;

    Rows(Ledger ledger, Run run) {
      this.ledger = ledger;
      this.run = run;
    }

    @Override
    public void event(Coded coded) {
      waiting.add(coded);
      if (waiting.size() >= COMMIT) {
        commit();
      }
    }

    @Override
    public void rejected(long line, String reason) {
      why.computeIfAbsent(reason, r -> new ArrayList<>()).add(line);
    }

    void commit() {
      var done = ledger.append(waiting, run);
      kept += done.added();
      known += done.known();
      waiting.clear();
    }
  }
}
