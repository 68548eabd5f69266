package org.dragoman.same;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.event.Count;
import org.dragoman.place.Place;

/**
 * One report's telling of an event, reduced to what can be compared.
 *
 * @param event id
 * @param doc the report
 * @param act what was done, in which words
 * @param sources who did it, {@code targets} to whom
 */
public record Telling(
    String event, String doc, Act act, Day day, Where where, Side sources, Side targets) {

  /**
   * What was done.
   *
   * @param type PLOVER type
   * @param hypothetical whether it may never happen
   * @param trigger the coded words, folded
   * @param sentence gist of the sentence, {@code report} of the whole report
   */
  public record Act(
      String type,
      boolean hypothetical,
      String trigger,
      Map<String, Count> counts,
      Gist sentence,
      Gist report) {

    /** Beginnings of the trigger's words: what "killed", "killing" and "kills" share. */
    Set<String> stems() {
      Set<String> stems = new HashSet<>();
      for (String word : trigger.split(" ")) {
        if (word.length() > 2) {
          stems.add(word.substring(0, Math.min(STEM, word.length())));
        }
      }
      return stems;
    }

    private static final int STEM = 5;
  }

  /**
   * When it was.
   *
   * @param first first day it can have been, {@code last} the last; the day of the report when the
   *     report does not say
   * @param stated whether words of the report say so
   */
  public record Day(Optional<LocalDate> first, Optional<LocalDate> last, boolean stated) {}

  /** Where it was, when that is known. */
  public record Where(Optional<Place> place) {}

  /**
   * One side.
   *
   * @param countries countries and bodies
   * @param names rare words of the names and of the words that name them, folded
   */
  public record Side(Set<String> countries, Set<String> names) {
    /** Words rarer than one report in twelve name somebody. */
    private static final double NAMING = 2.5;

    /** @param folded names and words of everybody on the side */
    public static Side of(Set<String> countries, List<String> folded) {
      Set<String> names = new HashSet<>();
      for (String words : folded) {
        for (String word : words.split(" ")) {
          if (!word.isEmpty() && Rarity.OF_NEWS.of(word) > NAMING) {
            names.add(word);
          }
        }
      }
      return new Side(Set.copyOf(countries), Set.copyOf(names));
    }
  }
}
