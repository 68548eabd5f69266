package org.dragoman.ledger.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.knowledge.Codes;
import org.dragoman.language.Annotated;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.Plover;
import org.dragoman.place.Place;
import org.dragoman.table.Hash;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/**
 * An event of another data set, on its way in.
 *
 * @param report id, outlet, address and day of what told it
 * @param sentence number of the sentence, from 0
 */
record Foreign(
    Document report,
    int sentence,
    Event.What what,
    List<Participant> sources,
    List<Participant> targets,
    LocalDate day,
    Optional<Place> place) {
  private static final Span NOWHERE = new Span(0, 0);

  /** A report of which only this is known. */
  static Document report(String id, Optional<LocalDate> published, String outlet, String url) {
    return new Document(id, "", "", published, outlet, url);
  }

  /** What a CAMEO code says; the code's own scales unless others are given. */
  static Event.What what(Codes codes, String digits, Optional<Double> goldstein) {
    CameoCode cameo = new CameoCode(digits);
    Codes.Meaning meaning = null;
    for (int length = digits.length(); length >= 2 && meaning == null; length--) {
      meaning = codes.meaning(new CameoCode(digits.substring(0, length))).orElse(null);
    }
    if (meaning == null) {
      throw new IllegalArgumentException("'" + digits + "' is no CAMEO code");
    }
    String label = meaning.label();
    Plover plover = meaning
        .plover()
        .orElseThrow(() -> new IllegalArgumentException(
            "CAMEO " + digits + " (" + label + ") is no event in PLOVER"));
    return new Event.What(
        plover.type(),
        plover.mode(),
        meaning.contexts(),
        cameo,
        goldstein.orElse(meaning.goldstein()),
        codes.intensity(plover),
        Optional.empty());
  }

  static List<Participant> side(String name, ActorCode code) {
    boolean nobody = name.isEmpty() && code.country().isEmpty() && code.sector().isEmpty();
    return nobody ? List.of() : List.of(participant(name, name, code));
  }

  static Participant participant(String words, String name, ActorCode code) {
    return new Participant(words, NOWHERE, name, code, "as the data set has it");
  }

  static Optional<Place> place(
      String city, String region, String country, String lat, String lon, String geonames) {
    String name = !city.isEmpty() ? city : !region.isEmpty() ? region : country;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Place.Kind kind = !city.isEmpty()
        ? Place.Kind.CITY
        : !region.isEmpty() ? Place.Kind.REGION : Place.Kind.COUNTRY;
    return Optional.of(new Place(
        name,
        kind,
        country,
        region,
        number(lat),
        number(lon),
        geonames.matches("\\d{1,18}") ? Long.parseLong(geonames) : 0,
        0));
  }

  private static double number(String degrees) {
    return degrees.isEmpty() ? 0 : Double.parseDouble(degrees);
  }

  Coded coded(String format) {
    Event event = new Event(
        Hash.id("import", report.id()),
        what,
        sources,
        targets,
        new Event.Setting(When.day(day), "", place, "", Map.of(), false),
        new Event.Claim(Factuality.ASSERTED, Optional.empty(), 1),
        new Event.Evidence(sentence, NOWHERE, NOWHERE, "import " + format, List.of(), List.of()));
    return new Coded(
        new Annotated(report, CleanText.untouched(""), new ArrayList<>()),
        List.of(event),
        List.of());
  }
}
