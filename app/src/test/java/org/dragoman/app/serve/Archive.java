package org.dragoman.app.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Factuality;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;
import org.dragoman.language.Annotated;
import org.dragoman.language.Parse;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.ontology.ActorCode;
import org.dragoman.ontology.CameoCode;
import org.dragoman.ontology.PloverType;
import org.dragoman.place.Place;
import org.dragoman.quote.Quote;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/** A small archive of reports made by hand: a sentence an event, over some months. */
final class Archive {
  private static final Place BASRA =
      new Place("Basra", Place.Kind.CITY, "IRQ", "Basra", 30.508, 47.783, 99532, 2600000);
  private static final Place LIMA = new Place(
      "Lima", Place.Kind.CITY, "PER", "Lima Province", -12.043, -77.028, 3936456, 7737002);

  private static final String CUE = "said";

  /** So much of a torn report stands in its event, UTF-16 units. */
  private static final int LONGEST = 600;

  private Archive() {}

  /** Three countries, four kinds of event, every week from January to May 2021. */
  static List<Coded> stories() {
    List<Coded> stories = new ArrayList<>();
    LocalDate day = LocalDate.of(2021, 1, 4);
    for (int week = 0; week < 20; week++) {
      stories.add(story(
          "week-" + week,
          "Envoys of week " + week,
          day.plusWeeks(week),
          List.of(
              new Told(
                  "Iraq",
                  "IRQGOV",
                  "rejected",
                  "a plan by Turkey",
                  "TURGOV",
                  PloverType.REJECT,
                  "120",
                  -2),
              new Told(
                  "Turkey",
                  "TURMIL",
                  "shelled",
                  "militias of Iraq",
                  "IRQREB",
                  PloverType.ASSAULT,
                  "194",
                  -9),
              new Told(
                  "Peru",
                  "PERGOV",
                  "praised",
                  "the envoys of Iraq",
                  "IRQGOV",
                  PloverType.SUPPORT,
                  "051",
                  4),
              new Told(
                  "Turkey",
                  "TURGOV",
                  "sent tents to",
                  "the people of Peru",
                  "PERCVL",
                  PloverType.AID,
                  "0733",
                  7))));
    }
    return stories;
  }

  /** What one sentence tells: "Iraq rejected a plan by Turkey". */
  record Told(
      String source,
      String sourceCode,
      String verb,
      String target,
      String targetCode,
      PloverType type,
      String cameo,
      double intensity) {}

  static Coded story(String id, String title, LocalDate published, List<Told> told) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    for (Told one : told) {
      int begin = text.length();
      text.append(one.source()).append(' ').append(one.verb()).append(' ').append(one.target());
      Optional<Place> place = switch (one.type()) {
        case ASSAULT -> Optional.of(BASRA);
        case AID -> Optional.of(LIMA);
        default -> Optional.empty();
      };
      place.ifPresent(p -> text.append(" in ").append(p.name()));
      text.append(" on Monday.");
      Span span = new Span(begin, text.length());
      sentences.add(sentence(sentences.size(), span));
      events.add(event(id, sentences.size() - 1, span, one, place, published));
      text.append('\n');
    }
    text.append(weather(id));
    Document document = new Document(
        id,
        title,
        text.toString(),
        Optional.of(published),
        "The Courier",
        "https://example.org/" + id);
    return new Coded(
        new Annotated(document, CleanText.untouched(document.text()), sentences),
        events,
        List.of(statement(document.text(), told.get(0))));
  }

  /** Words that no other report has in this order: reports of the same words would be copies of one. */
  private static String weather(String id) {
    List<String> words = List.of(
        "rain", "wind", "hail", "sleet", "frost", "fog", "sun", "cloud", "storm", "thaw", "snow",
        "drizzle", "breeze", "mist", "heat", "cold", "dew", "ice", "gale", "calm");
    Random random = new Random(id.hashCode());
    StringBuilder text = new StringBuilder("Later");
    for (int i = 0; i < 80; i++) {
      text.append(' ').append(words.get(random.nextInt(words.size())));
    }
    return text.append(".\n").toString();
  }

  /** A report whose words, whatever they are, stand in every field of an event: who, what, to whom. */
  static Coded torn(Document document) {
    String text = document.text();
    int end = Math.min(text.length(), LONGEST);
    Span whole = new Span(0, end);
    List<Event> events = new ArrayList<>();
    if (end >= 3) {
      Span source = new Span(0, end / 3);
      Span trigger = new Span(end / 3, 2 * end / 3);
      Span target = new Span(2 * end / 3, end);
      Place place = new Place(
          target.of(text), Place.Kind.CITY, "IRQ", source.of(text), 30.508, 47.783, 1, 1000);
      events.add(new Event(
          document.id() + "-0",
          new Event.What(
              PloverType.ASSAULT,
              "",
              List.of(),
              new CameoCode("190"),
              -9,
              -9,
              Optional.of(new Event.Content(text.substring(0, end), whole, "x"))),
          List.of(participant(source.of(text), source, "IRQGOV")),
          List.of(participant(target.of(text), target, "TURMIL")),
          new Event.Setting(
              When.day(LocalDate.of(2021, 5, 17)),
              trigger.of(text),
              Optional.of(place),
              target.of(text),
              Map.of("killed", new Count(1, 2, source.of(text))),
              false),
          new Event.Claim(
              Factuality.CLAIMED, Optional.of(participant(target.of(text), target, "TURMIL")), 0.8),
          new Event.Evidence(
              0,
              whole,
              trigger,
              "12-reject.events:9",
              List.of(),
              List.of(text.substring(0, end)))));
    }
    return new Coded(
        new Annotated(document, CleanText.untouched(text), List.of(sentence(0, whole))),
        events,
        List.of());
  }

  private static Sentence sentence(int index, Span span) {
    return new Sentence(
        index, span, false, index, List.of(), new Parse(new int[0], new Relation[0]));
  }

  private static Statement statement(String text, Told told) {
    Span words = new Span(0, text.indexOf(" on Monday"));
    return new Statement(
        0,
        Optional.of(
            participant(told.source(), new Span(0, told.source().length()), told.sourceCode())),
        CUE,
        words.of(text),
        words,
        Quote.Kind.INDIRECT,
        Optional.empty());
  }

  private static Event event(
      String story, int sentence, Span span, Told told, Optional<Place> place, LocalDate day) {
    int verb = span.begin() + told.source().length() + 1;
    Span trigger = new Span(verb, verb + told.verb().length());
    Span target = new Span(trigger.end() + 1, trigger.end() + 1 + told.target().length());
    return new Event(
        story + "-" + sentence,
        new Event.What(
            told.type(),
            "",
            List.of("diplomatic"),
            new CameoCode(told.cameo()),
            told.intensity(),
            told.intensity(),
            Optional.empty()),
        List.of(participant(
            told.source(),
            new Span(span.begin(), span.begin() + told.source().length()),
            told.sourceCode())),
        List.of(participant(told.target(), target, told.targetCode())),
        new Event.Setting(
            When.day(day),
            "on Monday",
            place,
            place.map(Place::name).orElse(""),
            told.type() == PloverType.ASSAULT
                ? Map.of("killed", new Count(3, 5, "three"))
                : Map.of(),
            false),
        new Event.Claim(Factuality.ASSERTED, Optional.empty(), 0.8),
        new Event.Evidence(
            sentence,
            span,
            trigger,
            "12-reject.events:9",
            List.of(),
            List.of("another rule fits less")));
  }

  private static Participant participant(String words, Span span, String code) {
    return new Participant(
        words,
        span,
        words,
        new ActorCode(code.substring(0, 3), code.substring(3), ""),
        "a name that is known");
  }
}
