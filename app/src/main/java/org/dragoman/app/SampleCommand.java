package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.event.Participant;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.Table;
import org.dragoman.ledger.export.TableFiles;
import org.dragoman.place.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman sample}: a sheet of events to judge. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Draws events to judge, of every type alike many, as a sheet (CSV). Write right or wrong"
            + " into its column 'judged' and give it to 'audit'.")
final class SampleCommand extends LedgerCommand {
  @Option(names = "--events", paramLabel = "N", description = "How many. Default: 200.")
  private int events = 200;

  @Option(names = "--seed", paramLabel = "S", description = "Another seed draws other events.")
  private String seed = "1";

  @Mixin
  private FilterOptions filter = new FilterOptions();

  @Override
  int answer(Questions ask, PrintWriter out) throws CannotRun {
    Table.Builder sheet = Table.of(
        "event",
        "judged",
        "note",
        "type",
        "mode",
        "cameo",
        "source",
        "target",
        "date",
        "place",
        "factuality",
        "trigger",
        "sentence",
        "published",
        "report");
    for (StoredEvent stored : ask.sample(filter.filter(), events, seed)) {
      sheet.row(
          stored.event().id(),
          "",
          "",
          stored.event().what().type(),
          stored.event().what().mode(),
          stored.event().what().cameo().digits(),
          side(stored.event().sources()),
          side(stored.event().targets()),
          stored.event().setting().date().iso(),
          stored.event().setting().place().map(Place::name).orElse(""),
          stored.event().claim().factuality(),
          stored.trigger(),
          stored.sentence(),
          stored.report().published().map(Object::toString).orElse(""),
          stored.report().doc());
    }
    try {
      TableFiles.csv(sheet.build(), out);
    } catch (java.io.IOException e) {
      throw new CannotRun("the output cannot be written: " + e.getMessage());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static String side(List<Participant> side) {
    return side.stream()
        .map(p -> (p.code() + " " + (p.name().isEmpty() ? p.text() : p.name())).strip())
        .collect(Collectors.joining(" + "));
  }
}
