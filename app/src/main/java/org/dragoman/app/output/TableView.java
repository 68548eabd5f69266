package org.dragoman.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.text.Span;

/** For reading: one block a story, one paragraph an event, the trigger marked in its sentence. */
public final class TableView implements View {
  private static final int MARGIN = 12;

  private final Terminal terminal;

  public TableView(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void write(Coded coded, Writer out) throws IOException {
    Document document = coded.story().document();
    out.write(heading(coded) + "\n");
    for (Event event : InOrder.events(coded)) {
      out.write("\n");
      for (String line : paragraph(document, event)) {
        out.write(line + "\n");
      }
    }
    out.write("\n");
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
    String title = document.title().isEmpty() ? "" : "  " + Lines.oneLine(document.title());
    return terminal.bold(Lines.oneLine(document.id()) + title) + "  "
        + terminal.dim("(" + more + ")");
  }

  private List<String> paragraph(Document document, Event event) {
    List<String> lines = new ArrayList<>();
    Event.What what = event.what();
    String mode = what.mode().isEmpty() ? "" : " " + what.mode();
    String type =
        terminal.quad(what.type().quad().number(), terminal.bold(what.type().name()) + mode);
    String date = event.setting().date().iso();
    String first = String.format("%-" + MARGIN + "s", date.isEmpty() ? "no date" : date)
        + type
        + " "
        + what.cameo().digits()
        + "  "
        + side(event.sources())
        + " \u2192 "
        + side(event.targets());
    indented("", first, lines);
    String indent = " ".repeat(MARGIN);
    indented(indent, sentence(document, event), lines);
    String rest = setting(event);
    if (!rest.isEmpty()) {
      indented(indent, rest, lines);
    }
    return lines;
  }

  /** Wrapped; every line after the first stands under the sentence. */
  private void indented(String indent, String words, List<String> lines) {
    List<String> wrapped = Lines.wrapped(words.replace("  ", " \u00a0"), terminal.width() - MARGIN);
    String margin = indent.isEmpty() ? "" : indent;
    for (String line : wrapped) {
      lines.add(margin + line.replace('\u00a0', ' '));
      margin = " ".repeat(MARGIN);
    }
  }

  private String side(List<Participant> side) {
    return side.isEmpty()
        ? terminal.dim("nobody named")
        : side.stream().map(this::actor).collect(Collectors.joining(" + "));
  }

  private String actor(Participant participant) {
    String name = participant.name().isEmpty() ? participant.text() : participant.name();
    String code = (participant.code().country() + " " + participant.code().sector()).strip();
    return Lines.oneLine(name) + (code.isEmpty() ? "" : " " + terminal.dim("[" + code + "]"));
  }

  private String sentence(Document document, Event event) {
    Span words = event.evidence().words();
    Span trigger = event.evidence().trigger();
    if (!words.holds(trigger)) {
      return Lines.oneLine(words.of(document.text()));
    }
    String before = document.text().substring(words.begin(), trigger.begin());
    String after = document.text().substring(trigger.end(), words.end());
    return Lines.oneLine(before)
        + gap(before, true)
        + terminal.marked(Lines.oneLine(trigger.of(document.text())))
        + gap(after, false)
        + Lines.oneLine(after);
  }

  /** The space that stood between these words and the trigger. */
  private static String gap(String words, boolean atEnd) {
    if (words.isBlank()) {
      return "";
    }
    char c = atEnd ? words.charAt(words.length() - 1) : words.charAt(0);
    return Character.isWhitespace(c) ? " " : "";
  }

  private String setting(Event event) {
    StringJoiner marks = new StringJoiner(" \u00b7 ");
    Event.Setting setting = event.setting();
    if (event.claim().factuality() != Factuality.ASSERTED) {
      marks.add(terminal.bold(InOrder.lower(event.claim().factuality())));
    }
    event.claim().attribution().ifPresent(who -> marks.add("says " + actor(who)));
    setting
        .place()
        .ifPresent(place -> marks.add(
            "at " + place.name() + (place.country().isEmpty() ? "" : ", " + place.country())));
    for (Map.Entry<String, Count> count : new TreeMap<>(setting.counts()).entrySet()) {
      marks.add(count.getKey() + " " + Numbers.range(count.getValue()));
    }
    event.what().content().ifPresent(c -> marks.add("about: " + Lines.oneLine(c.text())));
    if (setting.background()) {
      marks.add(terminal.dim("background"));
    }
    return marks.toString();
  }

  private static String number(int count, String thing) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
  }
}
