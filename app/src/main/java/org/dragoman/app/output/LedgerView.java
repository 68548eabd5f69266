package org.dragoman.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.ledger.Dyads;
import org.dragoman.ledger.Happening;
import org.dragoman.ledger.Series;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.StoredStatement;

/** Answers of the ledger for reading on a terminal. */
public final class LedgerView {
  private static final int MARGIN = 12;

  private final Terminal terminal;
  private final EventWords words;
  private final Grid grid;

  public LedgerView(Terminal terminal) {
    this.terminal = terminal;
    this.words = new EventWords(terminal);
    this.grid = new Grid(terminal);
  }

  /** A block for each event: day and act, what else is known, the sentence, the report. */
  public List<String> events(List<StoredEvent> events) {
    List<String> lines = new ArrayList<>();
    for (StoredEvent stored : events) {
      String day = stored.event().setting().date().iso();
      List<String> act = Lines.wrapped(words.act(stored.event()), terminal.width() - MARGIN);
      String margin = String.format("%-" + MARGIN + "s", day.isEmpty() ? "no date" : day);
      for (String line : act) {
        lines.add(margin + line.replace(EventWords.TIED, ' '));
        margin = " ".repeat(MARGIN + 2);
      }
      indented(marks(stored), lines);
      indented(sentence(stored), lines);
      indented(terminal.dim(stored.event().id() + "  " + report(stored.report())), lines);
      lines.add("");
    }
    return lines;
  }

  /** One event with how each of its fields was found. */
  public List<String> explanation(StoredEvent stored, Optional<String> text) {
    List<String> lines = new ArrayList<>(events(List.of(stored)));
    lines.remove(lines.size() - 1);
    Event event = stored.event();
    List<String> more = new ArrayList<>();
    more.add(Explanation.rule(event));
    Explanation.people(event, more);
    Event.Setting setting = event.setting();
    String date = setting.date().iso().isEmpty() ? "unknown" : setting.date().iso();
    more.add("date: " + date
        + (setting.dateWords().isEmpty()
            ? ", no words say when"
            : ", from " + Explanation.quoted(setting.dateWords())));
    more.add("place: "
        + setting
            .place()
            .map(p -> p.name() + (p.country().isEmpty() ? "" : ", " + p.country()) + ", from "
                + Explanation.quoted(setting.placeWords()))
            .orElse("not said"));
    Explanation.countsAndContent(event, more);
    text.ifPresent(words -> event.evidence().mentions().stream()
        .filter(span -> span.end() <= words.length())
        .forEach(span -> more.add("told again: " + Explanation.quoted(span.of(words)))));
    event.evidence().considered().forEach(other -> more.add("turned down: " + other));
    more.forEach(line -> indented(line, lines));
    return lines;
  }

  /** The other reports of an event, and what they tell differently, side by side. */
  public List<String> happening(Happening told, String event) {
    List<String> lines = new ArrayList<>();
    for (StoredEvent other : told.tellings()) {
      if (!other.event().id().equals(event)) {
        indented("told also: " + other.event().id() + " in " + report(other.report()), lines);
      }
    }
    for (Happening.Difference difference : told.differences()) {
      StringJoiner values = new StringJoiner(" \u00b7 ");
      difference
          .values()
          .forEach((value, voices) ->
              values.add(value + " (" + Lines.oneLine(String.join("; ", voices)) + ")"));
      indented(difference.field() + " differs: " + values, lines);
    }
    return lines;
  }

  private String marks(StoredEvent stored) {
    StringJoiner marks = new StringJoiner(" \u00b7 ");
    String own = words.marks(stored.event(), "");
    if (!own.isEmpty()) {
      marks.add(own);
    }
    if (stored.tellings().reports() > 1) {
      marks.add("told by " + stored.tellings().reports() + " reports of "
          + stored.tellings().outlets()
          + (stored.tellings().outlets() == 1 ? " outlet" : " outlets"));
    }
    if (stored.corrected()) {
      marks.add(terminal.bold("corrected"));
    }
    return marks.toString();
  }

  /** The sentence with its trigger marked. */
  private String sentence(StoredEvent stored) {
    String text = Lines.printable(stored.sentence()).strip();
    String trigger = Lines.oneLine(stored.trigger());
    int at = trigger.isEmpty() ? -1 : text.indexOf(trigger);
    return at < 0
        ? text
        : text.substring(0, at) + terminal.marked(trigger) + text.substring(at + trigger.length());
  }

  private static String report(StoredEvent.Report report) {
    StringJoiner words = new StringJoiner(", ");
    words.add(Lines.oneLine(report.doc()));
    report.published().ifPresent(day -> words.add(day.toString()));
    if (!report.outlet().isEmpty()) {
      words.add(Lines.oneLine(report.outlet()));
    }
    return words.toString();
  }

  private void indented(String text, List<String> lines) {
    for (String line : Lines.wrapped(text, terminal.width() - MARGIN)) {
      lines.add(" ".repeat(MARGIN) + line.replace(EventWords.TIED, ' '));
    }
  }

  /** A block for each statement: the day, who says it to whom, and the words. */
  public List<String> statements(List<StoredStatement> statements) {
    List<String> lines = new ArrayList<>();
    for (StoredStatement stored : statements) {
      Statement said = stored.statement();
      String day = stored.report().published().map(Object::toString).orElse("no date");
      String speaker = said.speaker().map(words::actor).orElse(terminal.dim("\u2013"));
      String to = said.addressee().map(a -> " \u2192 " + words.actor(a)).orElse("");
      lines.add(String.format("%-" + MARGIN + "s", day)
          + (terminal.bold(speaker) + " " + Lines.oneLine(said.cue()) + to)
              .replace(EventWords.TIED, ' '));
      indented("\u201c" + Lines.oneLine(said.text()) + "\u201d", lines);
      indented(terminal.dim(report(stored.report())), lines);
      lines.add("");
    }
    return lines;
  }

  /** One line: a bar for each step. Several lines: a small curve for each. */
  public List<String> series(List<Series.Point> points) {
    Map<String, List<Series.Point>> byLine = new LinkedHashMap<>();
    for (Series.Point point : points) {
      byLine.computeIfAbsent(point.line(), l -> new ArrayList<>()).add(point);
    }
    return byLine.size() <= 1 ? bars(points) : curves(byLine);
  }

  private List<String> bars(List<Series.Point> points) {
    double most = points.stream().mapToLong(Series.Point::events).max().orElse(0);
    int width = Math.max(10, terminal.width() - 40);
    List<String> charts =
        points.stream().map(p -> Chart.bar(p.events(), most, width)).toList();
    return grid.lines(Series.table(points), charts);
  }

  private List<String> curves(Map<String, List<Series.Point>> byLine) {
    int longest = byLine.keySet().stream().mapToInt(Lines::columns).max().orElse(0);
    List<String> lines = new ArrayList<>();
    List<Series.Point> any = byLine.values().iterator().next();
    lines.add(terminal.dim("from " + any.get(0).begin() + " to the step of "
        + any.get(any.size() - 1).begin()));
    byLine.entrySet().stream()
        .sorted(java.util.Comparator.comparingLong(
                (Map.Entry<String, List<Series.Point>> e) -> -sum(e.getValue()))
            .thenComparing(Map.Entry::getKey))
        .forEach(e -> lines.add(String.format(
            java.util.Locale.ROOT,
            "%-" + Math.max(1, longest) + "s  %8d  %6.2f  %s",
            e.getKey(),
            sum(e.getValue()),
            mean(e.getValue()),
            Chart.spark(
                e.getValue().stream().map(Series.Point::events).toList(),
                Math.max(10, terminal.width() - longest - 22)))));
    return lines;
  }

  private static long sum(List<Series.Point> points) {
    return points.stream().mapToLong(Series.Point::events).sum();
  }

  private static double mean(List<Series.Point> points) {
    double all = points.stream().mapToDouble(p -> p.events() * p.intensity()).sum();
    return all / Math.max(1, sum(points));
  }

  /** Pairs with a bar of their quad classes. */
  public List<String> dyads(List<Dyads.Pair> pairs) {
    double most = pairs.stream().mapToLong(Dyads.Pair::events).max().orElse(0);
    int width = Math.max(8, terminal.width() - 92);
    return grid.lines(
        Dyads.pairs(pairs),
        pairs.stream().map(p -> Chart.quads(p.quads(), most, width, terminal)).toList());
  }

  /** Actors with a bar of how often they act and are acted on. */
  public List<String> actors(List<Dyads.Actor> actors) {
    double most =
        actors.stream().mapToLong(a -> a.asSource() + a.asTarget()).max().orElse(0);
    return grid.lines(
        Dyads.actors(actors),
        actors.stream()
            .map(a -> Chart.bar(a.asSource() + a.asTarget(), most, 20))
            .toList());
  }
}
