package org.dragoman.bench.same;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.ledger.Access;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.reader.PreciseReader;
import org.dragoman.table.Run;

/**
 * Codes reports, keeps them in a ledger of its own, and compares what the ledger takes for one event
 * with what people marked. Counted are pairs of coded events of different reports whose words people
 * marked: precision over the pairs that the ledger joins, recall over the pairs that people join.
 *
 * <p>{@code SameEventReport PARSES GOLD [errors]}: a folder for parses, the marked reports as JSON
 * Lines, and whether to list what was joined or left apart wrongly.
 */
public final class SameEventReport {
  private SameEventReport() {}

  private record Coreferent(StoredEvent event, String marked) {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a folder for parses and a file of marked reports");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<MarkedEvents> reports = MarkedEvents.read(Path.of(arguments[1]));
    Path folder = Files.createTempDirectory("same-events");
    try (Ledger ledger = Ledger.open(folder, Access.writing())) {
      code(reports, Path.of(arguments[0]), ledger);
      ledger.compare();
      try (Questions ask = ledger.questions()) {
        report(
            ask,
            marked(reports, ask.events(Filter.all(), Integer.MAX_VALUE - 1)),
            Arrays.asList(arguments).contains("errors"),
            out);
      }
    }
  }

  private static void code(List<MarkedEvents> reports, Path parses, Ledger ledger)
      throws IOException {
    Problems problems = new Problems();
    Dragoman dragoman = Dragoman.of(
        Knowledge.load(List.of(), problems), PreciseReader.remembering(parses), problems);
    List<Coded> coded = new ArrayList<>();
    for (MarkedEvents report : reports) {
      coded.add(dragoman.code(Document.of(report.id(), report.text())));
    }
    ledger.append(coded, new Run("code", "bench", dragoman.knowledge()));
  }

  private static List<Coreferent> marked(List<MarkedEvents> reports, List<StoredEvent> events) {
    Map<String, MarkedEvents> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    List<Coreferent> marked = new ArrayList<>();
    for (StoredEvent event : events) {
      MarkedEvents report = byId.get(event.report().doc());
      Optional<String> same = report == null
          ? Optional.empty()
          : report.event(event.event().evidence().trigger());
      same.ifPresent(id -> marked.add(new Coreferent(event, id)));
    }
    return marked;
  }

  private static void report(
      Questions ask, List<Coreferent> events, boolean errors, PrintStream out) {
    int wanted = 0;
    int joined = 0;
    int right = 0;
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        Coreferent a = events.get(i);
        Coreferent b = events.get(j);
        if (a.event().report().doc().equals(b.event().report().doc())) {
          continue;
        }
        boolean people = a.marked().equals(b.marked());
        boolean ledger = a.event().happening().equals(b.event().happening());
        wanted += people ? 1 : 0;
        joined += ledger ? 1 : 0;
        right += people && ledger ? 1 : 0;
        if (errors && ledger != people) {
          out.println(
              (ledger ? "joined wrongly" : "not joined") + ":\n  " + line(a) + "\n  " + line(b));
          ask.whySame(a.event().event().id(), b.event().event().id())
              .ifPresent(why -> why.verdict().reasons().forEach(r -> out.println("    " + r)));
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%d coded events that people marked, %d pairs are one event, %d joined: precision %.3f,"
            + " recall %.3f%n",
        events.size(),
        wanted,
        joined,
        right / (double) Math.max(1, joined),
        right / (double) Math.max(1, wanted));
  }

  private static String line(Coreferent event) {
    return event.event().event().id() + " " + event.event().event().what().type() + " ["
        + event.event().trigger() + "] " + event.event().sentence();
  }
}
