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
 * marked: precision over the pairs that the ledger joins, recall over the pairs that people join; of
 * all reports, and of two halves: topics with odd and with even numbers.
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
        List<Coreferent> all = marked(reports, ask.events(Filter.all(), Integer.MAX_VALUE - 1));
        if (Arrays.asList(arguments).contains("errors")) {
          errors(ask, all, out);
        }
        report("all topics", all, out);
        report("odd topics", all.stream().filter(e -> topic(e) % 2 == 1).toList(), out);
        report("even topics", all.stream().filter(e -> topic(e) % 2 == 0).toList(), out);
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

  /** The number before the underscore: "ecbplus-41_4ecb" is of topic 41. */
  private static int topic(Coreferent event) {
    String doc = event.event().report().doc();
    return Integer.parseInt(doc.substring(0, doc.indexOf('_')).replaceAll("\\D", ""));
  }

  private record Pair(Coreferent a, Coreferent b) {
    boolean people() {
      return a.marked().equals(b.marked());
    }

    boolean ledger() {
      return a.event().happening().equals(b.event().happening());
    }
  }

  /** Events of different reports. */
  private static List<Pair> pairs(List<Coreferent> events) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      for (int j = i + 1; j < events.size(); j++) {
        Coreferent a = events.get(i);
        Coreferent b = events.get(j);
        if (!a.event().report().doc().equals(b.event().report().doc())) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }

  private static void errors(Questions ask, List<Coreferent> events, PrintStream out) {
    for (Pair pair : pairs(events)) {
      if (pair.ledger() != pair.people()) {
        out.println((pair.ledger() ? "joined wrongly" : "not joined") + ":\n  " + line(pair.a())
            + "\n  " + line(pair.b()));
        ask.whySame(pair.a().event().event().id(), pair.b().event().event().id())
            .ifPresent(why -> why.verdict().reasons().forEach(r -> out.println("    " + r)));
      }
    }
  }

  private static void report(String which, List<Coreferent> events, PrintStream out) {
    List<Pair> pairs = pairs(events);
    long wanted = pairs.stream().filter(Pair::people).count();
    long joined = pairs.stream().filter(Pair::ledger).count();
    long right = pairs.stream().filter(p -> p.people() && p.ledger()).count();
    out.printf(
        Locale.ROOT,
        "%s: %d coded events that people marked, %d pairs are one event, %d joined: precision"
            + " %.3f, recall %.3f%n",
        which,
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
