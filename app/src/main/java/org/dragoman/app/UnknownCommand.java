package org.dragoman.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Dragoman;
import org.dragoman.actor.NameUse;
import org.dragoman.app.output.NamesView;
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

/** {@code dragoman unknown}: which names of an archive the knowledge lacks, so that it grows where it pays. */
@Command(
    name = "unknown",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the names that act in reports and that the knowledge lacks, the most frequent first,",
      "with sentences and with what the reports themselves say of them."
    })
final class UnknownCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|-",
      description = "Reports, as for 'dragoman code'.")
  private List<String> places = List.of();

  @Option(
      names = "--resolved",
      description = "List instead the names that the knowledge has, and whom they were taken for.")
  private boolean resolved;

  @Option(names = "--all", description = "List all names, known or not, the most frequent first.")
  private boolean all;

  @Option(names = "--top", paramLabel = "N", description = "How many names. Default: 50.")
  private int top = 50;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "How many sentences for each name. Default: 1.")
  private int sentences = 1;

  @Mixin
  private SourceOptions sources = new SourceOptions();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "table, jsonl or csv. Default: table on a terminal, jsonl in a pipe.")
  private NamesView.@Nullable Format format;

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws CannotRun {
    if (top < 1 || sentences < 0) {
      throw new CannotRun("--top takes a number from 1, --sentences one from 0");
    }
    if (all && resolved) {
      throw new CannotRun("--all lists the resolved names too: give one of --all and --resolved");
    }
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    PrintWriter out = command.commandLine().getOut();
    Settings settings = sources.settings();
    Dragoman dragoman = engine.open();
    Tally tally = new Tally(command.commandLine().getErr());
    NameCensus census = new NameCensus(sentences);
    Sources.of(places, settings).read(arrival -> take(arrival, dragoman, census, tally));
    NamesView.Format wanted = format;
    if (wanted == null) {
      wanted = Screen.outputIsTerminal() ? NamesView.Format.TABLE : NamesView.Format.JSONL;
    }
    try {
      new NamesView(Screen.terminal(), wanted)
          .write(listed(census).stream().map(UnknownCommand::row).toList(), out);
    } catch (IOException e) {
      throw new CannotRun("the output cannot be written: " + e.getMessage());
    }
    out.flush();
    command
        .commandLine()
        .getErr()
        .println(census.uses() + " names that act: " + census.times(NameUse.How.KNOWN)
            + " known, " + census.times(NameUse.How.CONTEXT) + " from their story alone, "
            + census.times(NameUse.How.AMBIGUOUS) + " ambiguous, "
            + census.times(NameUse.How.UNKNOWN) + " unknown");
    return tally.exitCode();
  }

  private List<NameCensus.Counted> listed(NameCensus census) {
    if (all) {
      return census.all(top);
    }
    return resolved ? census.resolved(top) : census.unresolved(top);
  }

  private static NamesView.Row row(NameCensus.Counted counted) {
    return new NamesView.Row(
        counted.name(),
        counted.uses(),
        counted.stories(),
        counted.ways(),
        counted.meaning(3),
        counted.shown().isEmpty() ? "" : counted.shown().get(0).because(),
        counted.shown().stream().map(NameUse::sentence).toList());
  }

  private static void take(Arrival arrival, Dragoman dragoman, NameCensus census, Tally tally) {
    if (!(arrival instanceof Arrival.Report report)) {
      tally.note(arrival);
      return;
    }
    tally.report();
    if (report.provenance().readable()) {
      census.add(dragoman.names(report.document()));
    } else {
      tally.passed(report.document().id(), report.provenance().language());
    }
  }
}
