package org.dragoman.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.text.Span;

/**
 * A story as a careful coder read it.
 *
 * @param sentences where the sentences stand in the document's text, in order
 */
record GoldStory(
    Document document,
    List<Span> sentences,
    List<GoldEvent> events,
    List<GoldStatement> statements) {

  /** The index of the sentence that holds most of a span; -1 when none does. */
  int sentenceOf(Span span) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      int common = Math.min(span.end(), sentence.end()) - Math.max(span.begin(), sentence.begin());
      if (common > most) {
        most = common;
        best = i;
      }
    }
    return best;
  }

  /**
   * One event.
   *
   * @param sentence index of its sentence
   * @param trigger the words of the act as coded; may be empty
   * @param date ISO, as exactly as known; empty when unknown
   * @param place name, or empty; {@code placeCountry} alike
   * @param certain whether a colleague would code the same
   */
  record GoldEvent(
      int sentence,
      String trigger,
      String type,
      int quad,
      String cameo,
      List<Party> sources,
      List<Party> targets,
      String factuality,
      String date,
      String place,
      String placeCountry,
      boolean background,
      boolean certain,
      Map<String, Long> counts) {}

  /** Somebody on one side; fields are empty when unknown. */
  record Party(String text, String country, String sector) {
    static Set<String> countries(List<Party> side) {
      Set<String> countries = new TreeSet<>();
      side.forEach(p -> countries.add(p.country()));
      countries.remove("");
      return countries;
    }

    static Set<String> codes(List<Party> side) {
      Set<String> codes = new TreeSet<>();
      side.forEach(p -> codes.add(p.country() + " " + p.sector()));
      codes.remove(" ");
      return codes;
    }
  }

  /** Somebody's words. */
  record GoldStatement(int sentence, Party speaker, String content) {}
}
