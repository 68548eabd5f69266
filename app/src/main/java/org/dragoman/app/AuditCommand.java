package org.dragoman.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.app.output.Grid;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Audit;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Table;
import org.dragoman.ledger.export.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman audit}: a judged sheet as shares of right events, with intervals, by type. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Reads a sheet of 'sample' whose column 'judged' says right or wrong; shows and keeps how"
            + " many events of each type are right, with 95%% intervals.")
final class AuditCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SHEET", description = "The judged sheet (CSV).")
  private Path sheet = Path.of("");

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    if (!Files.isReadable(sheet)) {
      throw new CannotRun(sheet + ": no such file, or it may not be read");
    }
    Map<String, Boolean> judged = judged(TableFiles.read(sheet), err);
    if (judged.isEmpty()) {
      throw new CannotRun(sheet + ": no event is judged; write right or wrong into 'judged'");
    }
    try (Ledger open = ledger.open(Access.writing(), err)) {
      List<Audit> audits;
      try (Questions ask = open.questions()) {
        audits = audits(judged, ask, err);
      }
      open.keep(audits);
      new Grid(Screen.terminal()).lines(table(audits)).forEach(out::println);
    }
    out.flush();
    return ExitCode.DONE;
  }

  private Map<String, Boolean> judged(Table table, PrintWriter err) {
    List<String> names = table.columns().stream().map(Table.Column::name).toList();
    int event = names.indexOf("event");
    int column = names.indexOf("judged");
    if (event < 0 || column < 0) {
      throw new CannotRun(sheet + ": no columns 'event' and 'judged'; 'sample' makes such a sheet");
    }
    Map<String, Boolean> judged = new LinkedHashMap<>();
    for (List<Optional<String>> row : table.rows()) {
      String word = row.get(column).orElse("").strip().toLowerCase(Locale.ROOT);
      switch (word) {
        case "" -> {}
        case "right", "yes", "1", "true" -> judged.put(row.get(event).orElse(""), true);
        case "wrong", "no", "0", "false" -> judged.put(row.get(event).orElse(""), false);
        default ->
          err.println("left out: '" + word + "' for " + row.get(event).orElse("")
              + "; write right or wrong");
      }
    }
    return judged;
  }

  private static List<Audit> audits(Map<String, Boolean> judged, Questions ask, PrintWriter err) {
    Map<String, String> runs = ask.runs(List.copyOf(judged.keySet()));
    judged.keySet().stream()
        .filter(id -> !runs.containsKey(id))
        .forEach(id -> err.println("left out: " + id + " is not in this ledger any more"));
    return Audit.all(judged, ask);
  }

  private static Table table(List<Audit> audits) {
    Table.Builder rows = Table.of(
        "run",
        "type",
        "judged:whole",
        "right:whole",
        "share:decimal",
        "low:decimal",
        "high:decimal");
    for (Audit audit : audits) {
      rows.row(
          audit.run(),
          audit.type(),
          audit.judged(),
          audit.correct(),
          rounded(audit.correct() / (double) audit.judged()),
          rounded(audit.low()),
          rounded(audit.high()));
    }
    return rows.build();
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
