package org.dragoman.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Recoded;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.table.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dragoman recode}: what is kept, coded again by the engine and the knowledge of now. */
@Command(
    name = "recode",
    mixinStandardHelpOptions = true,
    description =
        "Codes again all reports that another version of the engine or of the knowledge coded, and"
            + " shows what changed: + appeared, - vanished, ~ changed. Corrections stay. An"
            + " interrupted run goes on where it stopped.")
final class RecodeCommand implements Callable<Integer> {
  /** Reports of one commit. */
  private static final int COMMIT = 128;

  @Mixin
  private LedgerOptions ledger = new LedgerOptions();

  @Mixin
  private EngineOptions engine = new EngineOptions();

  @Spec
  private @Nullable CommandSpec spec;

  private int appeared;
  private int vanished;
  private int changed;

  @Override
  public Integer call() throws CannotRun {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Tally tally = new Tally(err);
    int reports = 0;
    try (Ledger open = ledger.open(Access.writing(), err)) {
      Dragoman dragoman = engine.open();
      Run run = new Run("code", Main.VERSION, dragoman.knowledge());
      open.settle(dragoman::wires);
      String last = "";
      List<Document> stale = open.stale(run, last, COMMIT);
      while (!stale.isEmpty()) {
        List<Coded> coded = coded(dragoman, stale, tally);
        for (Recoded difference : open.replace(coded, run)) {
          out.println(line(difference));
        }
        reports += coded.size();
        last = stale.get(stale.size() - 1).id();
        stale = open.stale(run, last, COMMIT);
      }
      open.compare();
    }
    out.flush();
    err.println(reports + " reports coded again: " + appeared + " events appeared, " + vanished
        + " vanished, " + changed + " changed");
    return tally.exitCode();
  }

  private List<Coded> coded(Dragoman dragoman, List<Document> documents, Tally tally) {
    List<Coded> coded = new ArrayList<>();
    InTurn.Taker taker = new InTurn.Taker() {
      @Override
      public void coded(Coded story) {
        coded.add(story);
      }

      @Override
      public void failed(Document document, String bug) {
        tally.failed(document.id(), bug);
      }
    };
    try (InTurn turns = new InTurn(dragoman::code, engine.threads(), taker)) {
      documents.forEach(turns::add);
    }
    return coded;
  }

  private String line(Recoded difference) {
    if (difference.before().isEmpty()) {
      appeared++;
      return "+ " + difference.after().map(RecodeCommand::words).orElse("");
    }
    if (difference.after().isEmpty()) {
      vanished++;
      return "- " + difference.before().map(RecodeCommand::words).orElse("");
    }
    changed++;
    return "~ " + difference.after().map(RecodeCommand::words).orElse("") + "; "
        + difference.changes().entrySet().stream()
            .map(c -> c.getKey() + " " + c.getValue())
            .collect(Collectors.joining("; "));
  }

  private static String words(StoredEvent stored) {
    Event event = stored.event();
    return stored.report().doc() + " " + event.what().type() + " "
        + event.what().cameo().digits()
        + " [" + stored.trigger() + "] " + side(event.sources()) + " -> " + side(event.targets())
        + " (" + event.evidence().rule() + ")";
  }

  private static String side(List<Participant> side) {
    return side.isEmpty()
        ? "\u2013"
        : side.stream()
            .map(p -> p.code().toString().isEmpty() ? p.text() : p.code().toString())
            .collect(Collectors.joining(" + "));
  }
}
