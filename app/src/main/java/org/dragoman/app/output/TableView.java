package org.dragoman.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.text.Span;

/**
 * For reading: one block a story; in it the events of each sentence, and the sentence once with the
 * words marked that were coded.
 */
public final class TableView implements View {
  /** Says more about the events of a story. */
  @FunctionalInterface
  public interface Explainer {
    /** Lines for each event, in the order given; none when there is nothing to say. */
    List<List<String>> explain(Coded coded, List<Event> events);
  }

  private static final int MARGIN = 12;
  private static final char TIED = '\u00a0';

  private final Terminal terminal;
  private final Explainer explainer;

  /** A table without explanations. */
  public TableView(Terminal terminal) {
    this(
        terminal, (coded, events) -> events.stream().map(e -> List.<String>of()).toList());
  }

  public TableView(Terminal terminal, Explainer explainer) {
    this.terminal = terminal;
    this.explainer = explainer;
  }

  @Override
  public void write(Coded coded, Writer out) throws IOException {
    Document document = coded.story().document();
    List<Event> events = InOrder.events(coded);
    List<List<String>> more = explainer.explain(coded, events);
    List<String> lines = new ArrayList<>();
    lines.add(heading(coded));
    for (int first = 0; first < events.size(); ) {
      Span words = events.get(first).evidence().words();
      int next = first;
      while (next < events.size() && events.get(next).evidence().words().equals(words)) {
        next++;
      }
      lines.add("");
      List<Event> group = events.subList(first, next);
      for (int i = first; i < next; i++) {
        event(document, events.get(i), group.size() > 1, lines);
        more.get(i).forEach(line -> indented(line, lines, 4));
      }
      indented(sentence(document, group), lines, 0);
      first = next;
    }
    lines.add("");
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private String heading(Coded coded) {
    Document document = coded.story().document();
    StringJoiner more = new StringJoiner(", ");
    document.published().ifPresent(day -> more.add("published " + day));
    if (!document.outlet().isEmpty()) {
      more.add(Lines.oneLine(document.outlet()));
    }
    more.add(number(coded.events().size(), "event"));
    more.add(number(coded.statements().size(), "statement"));
    String title = document.title().isEmpty() ? "" : ": " + Lines.oneLine(document.title());
    return terminal.bold(Lines.oneLine(document.id()) + title) + " "
        + terminal.dim("(" + more + ")");
  }

  private void event(Document document, Event event, boolean withTrigger, List<String> lines) {
    Event.What what = event.what();
    String mode = what.mode().isEmpty() ? "" : TIED + what.mode();
    String type =
        terminal.quad(what.type().quad().number(), terminal.bold(what.type().name()) + mode);
    String date = event.setting().date().iso();
    String first = type
        + TIED
        + what.cameo().digits()
        + TIED
        + " "
        + side(event.sources())
        + " \u2192"
        + TIED
        + side(event.targets());
    List<String> wrapped = Lines.wrapped(first, terminal.width() - MARGIN);
    String margin = String.format("%-" + MARGIN + "s", date.isEmpty() ? "no date" : date);
    for (String line : wrapped) {
      lines.add(margin + line.replace(TIED, ' '));
      margin = " ".repeat(MARGIN + 2);
    }
    indented(marks(document, event, withTrigger), lines, 0);
  }

  private void indented(String words, List<String> lines, int deeper) {
    String margin = " ".repeat(MARGIN + deeper);
    int hanging = 0;
    for (String line : Lines.wrapped(words, terminal.width() - MARGIN - deeper - 2)) {
      lines.add(margin + " ".repeat(hanging) + line.replace(TIED, ' '));
      hanging = deeper > 0 ? 2 : 0;
    }
  }

  private String side(List<Participant> side) {
    return side.isEmpty()
        ? terminal.dim("\u2013")
        : side.stream().map(this::actor).collect(Collectors.joining(" + "));
  }

  private String actor(Participant participant) {
    String name = participant.name().isEmpty() ? participant.text() : participant.name();
    String code = (participant.code().country() + TIED + participant.code().sector()).strip();
    String codes = code.isEmpty() || code.equals(String.valueOf(TIED))
        ? ""
        : TIED + terminal.dim("[" + code.replaceAll("^\u00a0|\u00a0$", "") + "]");
    return Lines.oneLine(name) + codes;
  }

  /** The sentence on one line, with the trigger of each of its events marked. */
  private String sentence(Document document, List<Event> group) {
    Span words = group.get(0).evidence().words();
    TreeSet<Span> triggers = new TreeSet<>();
    group.stream().map(e -> e.evidence().trigger()).filter(words::holds).forEach(triggers::add);
    StringBuilder marked = new StringBuilder();
    int at = words.begin();
    for (Span trigger : triggers) {
      if (trigger.begin() < at) {
        continue; // within the one before
      }
      marked.append(Lines.printable(document.text().substring(at, trigger.begin())));
      marked.append(terminal.marked(Lines.oneLine(trigger.of(document.text()))));
      at = trigger.end();
    }
    marked.append(Lines.printable(document.text().substring(at, words.end())));
    return marked.toString();
  }

  private String marks(Document document, Event event, boolean withTrigger) {
    StringJoiner marks = new StringJoiner(" \u00b7 ");
    Event.Setting setting = event.setting();
    if (withTrigger) {
      marks.add(
          "\u201c" + Lines.oneLine(event.evidence().trigger().of(document.text())) + "\u201d");
    }
    if (event.claim().factuality() != Factuality.ASSERTED) {
      marks.add(terminal.bold(InOrder.lower(event.claim().factuality())));
    }
    event.claim().attribution().ifPresent(who -> marks.add("says " + actor(who)));
    setting
        .place()
        .ifPresent(place -> marks.add(
            "at " + place.name() + (place.country().isEmpty() ? "" : ", " + place.country())));
    for (Map.Entry<String, Count> count : new TreeMap<>(setting.counts()).entrySet()) {
      marks.add(count.getKey() + TIED + Numbers.range(count.getValue()));
    }
    event.what().content().ifPresent(c -> marks.add("about: " + shortened(c.text())));
    if (setting.background()) {
      marks.add(terminal.dim("background"));
    }
    return marks.toString();
  }

  /** The sentence follows anyway: of a long content its beginning is enough. */
  private static String shortened(String words) {
    String line = Lines.oneLine(words);
    int end = line.length() <= 60 ? -1 : line.lastIndexOf(' ', 60);
    return end < 20 ? line : line.substring(0, end) + " \u2026";
  }

  private static String number(int count, String thing) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
  }
}
