package org.dragoman.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
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

  private final Terminal terminal;
  private final Explainer explainer;
  private final EventWords words;

  /** A table without explanations. */
  public TableView(Terminal terminal) {
    this(
        terminal, (coded, events) -> events.stream().map(e -> List.<String>of()).toList());
  }

  public TableView(Terminal terminal, Explainer explainer) {
    this.terminal = terminal;
    this.explainer = explainer;
    this.words = new EventWords(terminal);
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
    String date = event.setting().date().iso();
    String first = words.act(event);
    List<String> wrapped = Lines.wrapped(first, terminal.width() - MARGIN);
    String margin = String.format("%-" + MARGIN + "s", date.isEmpty() ? "no date" : date);
    for (String line : wrapped) {
      lines.add(margin + line.replace(EventWords.TIED, ' '));
      margin = " ".repeat(MARGIN + 2);
    }
    String trigger = withTrigger ? event.evidence().trigger().of(document.text()) : "";
    indented(words.marks(event, trigger), lines, 0);
  }

  private void indented(String words, List<String> lines, int deeper) {
    String margin = " ".repeat(MARGIN + deeper);
    int hanging = 0;
    for (String line : Lines.wrapped(words, terminal.width() - MARGIN - deeper - 2)) {
      lines.add(margin + " ".repeat(hanging) + line.replace(EventWords.TIED, ' '));
      hanging = deeper > 0 ? 2 : 0;
    }
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

  private static String number(int count, String thing) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
  }
}
