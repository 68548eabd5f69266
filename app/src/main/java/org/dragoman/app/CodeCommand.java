package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.input.Arrival;
import org.dragoman.app.input.Published;
import org.dragoman.app.input.Reports;
import org.dragoman.app.output.CsvView;
import org.dragoman.app.output.Explanation;
import org.dragoman.app.output.JsonView;
import org.dragoman.app.output.TableView;
import org.dragoman.app.output.View;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman code}: reports in, coded events out. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description =
        "Codes reports: text files, JSON Lines, folders of both, or - for standard input.")
final class CodeCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description =
          "Reports: .txt or .md (one report), .jsonl (one a line), folders, - for standard input.")
  private List<String> places = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication of reports that do not say theirs: 2020-01-31.")
  private @Nullable String published;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table, jsonl or csv. Default: table on a terminal, jsonl in a pipe.")
  private @Nullable Format format;

  @Option(
      names = "--explain",
      description =
          "Show for each event the rule, how every field was found, and what was turned down.")
  private boolean explain;

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Published day = published == null ? Published.UNKNOWN : day(published);
    Dragoman dragoman = engine.open();
    View view = view(dragoman);
    Tally tally = new Tally(err);
    try {
      view.begin(out);
      try (InTurn turns =
          new InTurn(engine.coder(dragoman), engine.threads(), new Written(view, out, tally))) {
        Reports.read(places, day, System.in, arrival -> take(arrival, turns, tally));
      }
    } catch (IOException e) {
      throw new CannotRun("the output cannot be written: " + e.getMessage());
    }
    out.flush();
    return tally.exitCode();
  }

  private static void take(Arrival arrival, InTurn turns, Tally tally) {
    if (arrival instanceof Arrival.Report report) {
      tally.report();
      turns.add(report.document());
    } else {
      tally.note(arrival);
    }
  }

  static Published day(String words) throws CannotRun {
    Optional<Published> day = Published.parse(words);
    if (day.isEmpty()) {
      throw new CannotRun("--published '" + words + "' is no date; write 2020-01-31");
    }
    return day.get();
  }

  private View view(Dragoman dragoman) {
    Format wanted = format;
    if (wanted == null) {
      wanted = Screen.outputIsTerminal() || explain ? Format.TABLE : Format.JSONL;
    }
    return switch (wanted) {
      case TABLE ->
        explain
            ? new TableView(
                Screen.terminal(),
                new Explanation(dragoman::resolve, dragoman::clauses, dragoman::weight))
            : new TableView(Screen.terminal());
      case JSONL -> new JsonView();
      case CSV -> new CsvView();
    };
  }

  /** Writes what was coded and tells what was not. */
  private record Written(View view, PrintWriter out, Tally tally) implements InTurn.Taker {
    @Override
    public void coded(Coded coded) throws IOException {
      view.write(coded, out);
    }

    @Override
    public void failed(Document document, String bug) {
      tally.failed(document.id(), bug);
    }
  }
}
