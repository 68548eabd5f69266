package org.dragoman.app.output;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;

/** The parts of an event in words for a terminal. */
final class EventWords {
  /** A space at which no line is broken. */
  static final char TIED = '\u00a0';

  private final Terminal terminal;

  EventWords(Terminal terminal) {
    this.terminal = terminal;
  }

  /** "REJECT meet 125  United States [USA GOV] → Iraq [IRQ GOV]". */
  String act(Event event) {
    Event.What what = event.what();
    String mode = what.mode().isEmpty() ? "" : TIED + what.mode();
    String type =
        terminal.quad(what.type().quad().number(), terminal.bold(what.type().name()) + mode);
    return type
        + TIED
        + what.cameo().digits()
        + TIED
        + " "
        + side(event.sources())
        + " \u2192"
        + TIED
        + side(event.targets());
  }

  private String side(List<Participant> side) {
    return side.isEmpty()
        ? terminal.dim("\u2013")
        : side.stream().map(this::actor).collect(Collectors.joining(" + "));
  }

  /** "Iraq [IRQ GOV]". */
  String actor(Participant participant) {
    String name = participant.name().isEmpty() ? participant.text() : participant.name();
    String code = (participant.code().country() + TIED + participant.code().sector()).strip();
    String codes = code.isEmpty() || code.equals(String.valueOf(TIED))
        ? ""
        : TIED + terminal.dim("[" + code.replaceAll("^\u00a0|\u00a0$", "") + "]");
    return Lines.oneLine(name) + codes;
  }

  /**
   * Factuality, voice, place, counts, content, background, as far as there is something to say.
   *
   * @param trigger the words that were coded, when they are to be shown; else empty
   */
  String marks(Event event, String trigger) {
    StringJoiner marks = new StringJoiner(" \u00b7 ");
    Event.Setting setting = event.setting();
    if (!trigger.isEmpty()) {
      marks.add("\u201c" + Lines.oneLine(trigger) + "\u201d");
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
}
