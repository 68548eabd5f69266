package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.app.output.CsvView;
import org.dragoman.app.output.Explanation;
import org.dragoman.app.output.JsonView;
import org.dragoman.app.output.TableView;
import org.dragoman.app.output.View;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
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
        "Codes reports: text, JSON Lines, CSV, feeds, folders of them, or - for standard input.")
final class CodeCommand implements Callable<Integer> {
  enum Format {
    TABLE,
    JSONL,
    CSV
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description =
          "Reports: text (.txt, .md), rows (.jsonl, .csv), feeds, archives of these, folders, -"
              + " for standard input.")
  private List<String> places = List.of();

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
  private SourceOptions sources = new SourceOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    Settings settings = sources.settings();
    Dragoman dragoman = engine.open();
    View view = view(dragoman);
    Tally tally = new Tally(err);
    try {
      view.begin(out);
      try (InTurn turns =
          new InTurn(engine.coder(dragoman), engine.threads(), new Written(view, out, tally))) {
        Sources.of(places, settings).read(arrival -> take(arrival, turns, tally));
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
      if (report.provenance().readable()) {
        turns.add(report.document());
      } else {
        tally.passed(report.document().id(), report.provenance().language());
      }
    } else {
      tally.note(arrival);
    }
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
