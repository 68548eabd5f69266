package org.dragoman.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.document.Document;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredCorrection;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.export.Json;
import picocli.CommandLine.Command;

/** {@code dragoman gold}: corrected reports as a gold standard that {@code evaluate} reads. */
@Command(
    name = "gold",
    mixinStandardHelpOptions = true,
    description =
        "Writes the reports of which a person judged an event as gold for 'evaluate', one a line:"
            + " judged events are certain, the others are not (finding one is right, missing it no"
            + " error).")
final class GoldCommand extends LedgerCommand {
  @Override
  int answer(Questions ask, PrintWriter out) {
    List<StoredCorrection> said = ask.corrections();
    Set<String> judged =
        said.stream().map(StoredCorrection::event).collect(Collectors.toCollection(TreeSet::new));
    TreeMap<String, Document> reports = new TreeMap<>();
    for (StoredCorrection one : said) {
      ask.document(one.doc()).ifPresent(d -> reports.put(d.id(), d));
    }
    for (Document report : reports.values()) {
      List<StoredEvent> events =
          ask.events(Filter.builder().document(report.id()).build(), Integer.MAX_VALUE - 1);
      out.println(line(report, ask.sentences(report.id()), events, judged));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static String line(
      Document report, List<String> sentences, List<StoredEvent> events, Set<String> judged) {
    Json json = new Json().open('{').field("id", report.id()).field("title", report.title());
    json.orNull("published", report.published().map(Object::toString).orElse(""))
        .field("text", report.text())
        .strings("sentences", sentences)
        .name("events")
        .open('[');
    for (StoredEvent stored : events) {
      event(stored, judged.contains(stored.event().id()), json);
    }
    return json.close(']').name("statements").open('[').close(']').close('}').toString();
  }

  private static void event(StoredEvent stored, boolean certain, Json json) {
    Event event = stored.event();
    json.open('{')
        .field("sent", event.evidence().sentence())
        .field("trigger", stored.trigger())
        .field("type", event.what().type().name())
        .field("quad", event.what().type().quad().number())
        .field("cameo", event.what().cameo().digits());
    side("sources", event.sources(), json);
    side("targets", event.targets(), json);
    json.field("factuality", event.claim().factuality().name())
        .orNull("date", event.setting().date().iso())
        .name("place");
    event
        .setting()
        .place()
        .ifPresentOrElse(
            p -> json.open('{')
                .field("name", p.name())
                .orNull("country", p.country())
                .close('}'),
            json::none);
    json.name("counts").open('{');
    new TreeMap<>(event.setting().counts()).forEach((what, n) -> json.field(what, n.min()));
    json.close('}')
        .field("background", event.setting().background())
        .field("certain", certain)
        .close('}');
  }

  private static void side(String name, List<Participant> side, Json json) {
    json.name(name).open('[');
    for (Participant who : side) {
      json.open('{')
          .field("text", who.text())
          .orNull("country", who.code().country())
          .orNull("sector", who.code().sector())
          .orNull("name", who.name())
          .close('}');
    }
    json.close(']');
  }
}
