package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.app.evaluate.GoldStory.Party;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.ingest.Published;

/** What the shapes of one sentence a record have in common. */
final class OneSentence {
  private OneSentence() {}

  static Document document(JsonNode row, String fallbackId) {
    return new Document(
        row.path("id").asText(fallbackId),
        "",
        StoriesReader.text(row, "text"),
        Published.parse(StoriesReader.text(row, "date")).flatMap(Published::day),
        "",
        "");
  }

  static Set<String> types(Coded coded) {
    Set<String> types = new TreeSet<>();
    coded.events().forEach(e -> types.add(e.what().type().name()));
    return types;
  }

  static Set<String> countries(List<Participant> side) {
    return Party.countries(Pairing.parties(side));
  }

  static boolean touch(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  /** "REJECT 125 USA GOV 'the US' -> IRQ GOV 'Iraq' (rejected; 12-reject.events:14)". */
  static String inWords(Coded coded, Event event) {
    return event.what().type() + " " + event.what().cameo() + " " + side(event.sources()) + " -> "
        + side(event.targets()) + " ("
        + event.evidence().trigger().of(coded.story().document().text()) + "; "
        + event.evidence().rule() + ")";
  }

  static String inWords(Coded coded) {
    return coded.events().isEmpty()
        ? "nothing"
        : coded.events().stream().map(e -> inWords(coded, e)).collect(Collectors.joining("; "));
  }

  private static String side(List<Participant> side) {
    return side.stream()
        .map(p -> (p.code() + " '" + p.text() + "'").strip())
        .collect(Collectors.joining(" + ", "[", "]"));
  }
}
