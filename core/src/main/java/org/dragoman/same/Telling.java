package org.dragoman.same;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.language.Sentence;
import org.dragoman.place.Place;
import org.dragoman.text.Folded;
import org.dragoman.text.Span;

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

  /** What a coded report tells, in the order of its events. */
  public static List<Telling> of(Coded coded) {
    Document document = coded.story().document();
    Gist report = Gist.of(Folded.of(document.text()));
    List<Telling> tellings = new ArrayList<>(coded.events().size());
    for (Event event : coded.events()) {
      tellings.add(new Telling(
          event.id(),
          document.id(),
          act(coded, event, report),
          Day.of(event, document),
          new Where(event.setting().place()),
          Side.of(event.sources()),
          Side.of(event.targets())));
    }
    return tellings;
  }

  private static Act act(Coded coded, Event event, Gist report) {
    String text = coded.story().document().text();
    Span trigger = event.evidence().trigger();
    Sentence sentence = coded.story().sentences().get(event.evidence().sentence());
    return new Act(
        event.what().type().name(),
        event.claim().factuality() == Factuality.HYPOTHETICAL,
        Folded.of(trigger.end() <= text.length() ? trigger.of(text) : ""),
        event.setting().counts(),
        Gist.of(Folded.of(coded.story().words(sentence.span()))),
        report);
  }

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
      Gist report) {}

  /**
   * When it was.
   *
   * @param first first day it can have been, {@code last} the last; the day of the report when the
   *     report does not say
   * @param stated whether words of the report say so
   */
  public record Day(Optional<LocalDate> first, Optional<LocalDate> last, boolean stated) {
    private static Day of(Event event, Document document) {
      return event.setting().date().isKnown()
          ? new Day(
              Optional.of(event.setting().date().first()),
              Optional.of(event.setting().date().last()),
              !event.setting().dateWords().isEmpty())
          : new Day(document.published(), document.published(), false);
    }
  }

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

    private static Side of(List<Participant> people) {
      Set<String> countries = new HashSet<>();
      List<String> folded = new ArrayList<>();
      for (Participant one : people) {
        if (!one.code().country().isEmpty()) {
          countries.add(one.code().country());
        }
        folded.add(Folded.of(one.name()));
        folded.add(Folded.of(one.text()));
      }
      return of(countries, folded);
    }

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
