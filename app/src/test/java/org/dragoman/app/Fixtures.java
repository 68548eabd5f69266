package org.dragoman.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;
import org.dragoman.language.Annotated;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.quote.Quote;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/** Coded stories made by hand, so that what is written can be compared with what is known. */
public final class Fixtures {
  public static final String TEXT =
      "France rejected a plea by Mali on Friday, an officer said.\nGunmen killed \"12\" farmers, it is said.";

  private Fixtures() {}

  public static Document document(String id, String text) {
    return new Document(
        id, "A title", text, Optional.of(LocalDate.of(2020, 1, 10)), "The Courier", "");
  }

  /** The story of {@link #TEXT}: the second event first, to see that views put them in order. */
  public static Coded story() {
    Document document = document("wire-1", TEXT);
    return new Coded(
        new Annotated(document, CleanText.untouched(TEXT), List.of()),
        List.of(killed(), rejected()),
        List.of(new Statement(
            0,
            Optional.of(participant("an officer", "", ActorCode.of("", "MIL"))),
            "said",
            "France rejected a plea by Mali on Friday",
            span("France rejected a plea by Mali on Friday"),
            Quote.Kind.INDIRECT,
            Optional.empty())));
  }

  public static Coded without(Document document) {
    return new Coded(
        new Annotated(document, CleanText.untouched(document.text()), List.of()),
        List.of(),
        List.of());
  }

  public static Event rejected() {
    return new Event(
        "id-1",
        new Event.What(
            PloverType.REJECT,
            "meet",
            List.of("diplomatic"),
            new CameoCode("125"),
            -4.0,
            -2.0,
            Optional.of(new Event.Content("a plea by Mali", span("a plea by Mali"), "plea"))),
        List.of(participant("France", "France", ActorCode.of("FRA", "GOV"))),
        List.of(participant("Mali", "Mali", ActorCode.of("MLI", "GOV"))),
        new Event.Setting(
            When.day(LocalDate.of(2020, 1, 10)),
            "on Friday",
            Optional.empty(),
            "",
            Map.of(),
            false),
        new Event.Claim(
            Factuality.CLAIMED,
            Optional.of(participant("an officer", "", ActorCode.of("", "MIL"))),
            0.87654),
        new Event.Evidence(
            0,
            span("France rejected a plea by Mali on Friday, an officer said."),
            span("rejected"),
            "en/events/12-reject.events:14",
            List.of(),
            List.of("reject-law: needs a law")));
  }

  public static Event killed() {
    return new Event(
        "id-2",
        new Event.What(
            PloverType.ASSAULT, "", List.of(), new CameoCode("18"), -9.0, -9.5, Optional.empty()),
        List.of(participant("Gunmen", "", ActorCode.NONE)),
        List.of(participant("farmers", "", ActorCode.of("MLI", "CVL"))),
        new Event.Setting(
            new When(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 31), When.Precision.MONTH),
            "",
            Optional.of(new Place(
                "Mopti", Place.Kind.CITY, "MLI", "Mopti", 14.4843, -4.18296, 2453348, 108456)),
            "in Mopti",
            Map.of(
                "wounded", new Count(3, Long.MAX_VALUE, "at least three"),
                "killed", new Count(12, 12, "12")),
            true),
        new Event.Claim(Factuality.ASSERTED, Optional.empty(), 1),
        new Event.Evidence(
            1,
            span("Gunmen killed \"12\" farmers, it is said."),
            span("killed"),
            "en/events/18-assault.events:3",
            List.of(span("said")),
            List.of()));
  }

  public static Participant participant(String text, String name, ActorCode code) {
    return new Participant(text, span(text), name, code, "by hand");
  }

  /** Where these words first stand in {@link #TEXT}. */
  public static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }
}
