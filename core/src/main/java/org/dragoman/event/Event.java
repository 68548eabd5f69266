package org.dragoman.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/**
 * Who did what to whom, when, where, according to whom, and by which words and rule we know.
 *
 * @param id a hash of story, sentence, trigger and code: the same on every machine
 */
public record Event(
    String id,
    What what,
    List<Participant> sources,
    List<Participant> targets,
    Setting setting,
    Claim claim,
    Evidence evidence) {
  public Event {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** The same done to others. */
  Event towards(List<Participant> others) {
    return new Event(id, what, sources, others, setting, claim, evidence);
  }

  /** The same, done by others. */
  Event from(List<Participant> others) {
    return new Event(id, what, others, targets, setting, claim, evidence);
  }

  /** The same in another setting. */
  Event with(Setting other) {
    return new Event(id, what, sources, targets, other, claim, evidence);
  }

  /**
   * What was done.
   *
   * @param mode PLOVER mode, or empty
   * @param intensity PLOVER's scale; {@code goldstein} is CAMEO's
   */
  public record What(
      PloverType type,
      String mode,
      List<String> contexts,
      CameoCode cameo,
      double goldstein,
      double intensity,
      Optional<Content> content) {
    public What {
      contexts = List.copyOf(contexts);
    }
  }

  /**
   * What a request, a threat, a promise is about.
   *
   * @param topic name of the content entry, or empty
   */
  public record Content(String text, Span span, String topic) {}

  /**
   * When and where, and how many.
   *
   * @param dateWords the words that gave the date, or empty
   * @param placeWords the words that gave the place, or empty
   * @param counts killed, injured, arrested, abducted, displaced, crowd, troops, money
   * @param background told as history
   */
  public record Setting(
      When date,
      String dateWords,
      Optional<Place> place,
      String placeWords,
      Map<String, Count> counts,
      boolean background) {

    /** The same at a place that other words of the story name. */
    Setting at(Place other, String words) {
      return new Setting(date, dateWords, Optional.of(other), words, counts, background);
    }

    /** The same at another time, which the words here do not say. */
    Setting on(When other) {
      return new Setting(other, dateWords, place, placeWords, counts, background);
    }
  }

  /** How it is known. */
  public record Claim(
      Factuality factuality, Optional<Participant> attribution, double confidence) {}

  /**
   * The words and the rule.
   *
   * @param sentence index of the sentence in the story
   * @param words the sentence in the original document
   * @param trigger the predicate in the original document
   * @param rule "12-reject.events:14"
   * @param mentions other tellings of the same event in this story
   * @param considered what else was tried and why it was turned down
   * @param signs what speaks for and against it, by name, in the order of the alphabet
   */
  public record Evidence(
      int sentence,
      Span words,
      Span trigger,
      String rule,
      List<Span> mentions,
      List<String> considered,
      List<String> signs) {
    public Evidence {
      mentions = List.copyOf(mentions);
      considered = List.copyOf(considered);
      signs = List.copyOf(signs);
    }

    /** Of an event that was not coded here and now: it has no signs. */
    public Evidence(
        int sentence,
        Span words,
        Span trigger,
        String rule,
        List<Span> mentions,
        List<String> considered) {
      this(sentence, words, trigger, rule, mentions, considered, List.of());
    }
  }
}
