package org.dragoman.ledger;

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
import org.dragoman.table.Hash;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.time.When;

/** Coded stories made by hand or by a seeded generator: one sentence an event. */
public final class Stories {
  /** An event in words and codes; change what a test is about. */
  public record Told(
      String source,
      String sourceCode,
      String verb,
      String target,
      String targetCode,
      PloverType type,
      String cameo,
      When date,
      Optional<Place> place,
      Map<String, Count> counts,
      Factuality factuality,
      boolean background) {

    public Told on(LocalDate day) {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          When.day(day),
          place,
          counts,
          factuality,
          background);
    }

    public Told at(When when) {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          when,
          place,
          counts,
          factuality,
          background);
    }

    public Told in(Place where) {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          date,
          Optional.of(where),
          counts,
          factuality,
          background);
    }

    public Told counting(String what, long least, long most, String words) {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          date,
          place,
          Map.of(what, new Count(least, most, words)),
          factuality,
          background);
    }

    public Told held(Factuality how) {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          date,
          place,
          counts,
          how,
          background);
    }

    public Told asHistory() {
      return new Told(
          source,
          sourceCode,
          verb,
          target,
          targetCode,
          type,
          cameo,
          date,
          place,
          counts,
          factuality,
          true);
    }
  }

  public static final Place BASRA = new Place(
      "Basra", Place.Kind.CITY, "IRQ", "Basra Governorate", 30.508, 47.783, 99532, 2600000);
  public static final Place LIMA = new Place(
      "Lima", Place.Kind.CITY, "PER", "Lima Province", -12.043, -77.028, 3936456, 7737002);

  private static final List<String> COMMON =
      List.of("the of in to and a on that for it was with by as said has at from be".split(" "));

  private static final int CLOSING = 40;

  private Stories() {}

  public static Told told(
      String source,
      String sourceCode,
      String verb,
      String target,
      String targetCode,
      PloverType type,
      String cameo) {
    return new Told(
        source,
        sourceCode,
        verb,
        target,
        targetCode,
        type,
        cameo,
        When.unknown(),
        Optional.empty(),
        Map.of(),
        Factuality.ASSERTED,
        false);
  }

  public static Coded story(String id, LocalDate published, String outlet, Told... told) {
    return story(id, published, outlet, List.of(told));
  }

  public static Coded story(String id, LocalDate published, String outlet, List<Told> told) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (Told one : told) {
      int begin = text.length();
      text.append(one.source()).append(' ').append(one.verb()).append(' ').append(one.target());
      one.place().ifPresent(place -> text.append(" in ").append(place.name()));
      text.append('.');
      Span span = new Span(begin, text.length());
      sentences.add(new Sentence(
          sentences.size(),
          span,
          false,
          sentences.size(),
          List.of(),
          new Parse(new int[0], new Relation[0])));
      events.add(event(id, sentences.size() - 1, span, one));
      text.append('\n');
    }
    int begin = text.length();
    String words = "We have read every word of it";
    text.append('"').append(words).append("\", said the mayor of Lima.\n");
    sentences.add(new Sentence(
        sentences.size(),
        new Span(begin, text.length() - 1),
        false,
        sentences.size(),
        List.of(),
        new Parse(new int[0], new Relation[0])));
    Participant mayor = new Participant(
        "the mayor of Lima",
        new Span(begin + words.length() + 9, begin + words.length() + 26),
        "",
        new ActorCode("PER", "GOV", ""),
        "role words");
    statements.add(new Statement(
        sentences.size() - 1,
        Optional.of(mayor),
        "said",
        words,
        new Span(begin + 1, begin + 1 + words.length()),
        Quote.Kind.DIRECT,
        Optional.empty()));
    sentences.add(closing(id, sentences.size(), text));
    Document document = new Document(
        id,
        "Report " + id,
        text.toString(),
        Optional.of(published),
        outlet,
        "https://example.org/" + id);
    return new Coded(
        new Annotated(document, CleanText.untouched(text.toString()), sentences),
        events,
        statements);
  }

  /** Words that say nothing and that no other report has in this order: reports are no copies. */
  private static Sentence closing(String id, int index, StringBuilder text) {
    Random random = new Random(id.hashCode());
    int begin = text.length();
    for (int i = 0; i < CLOSING; i++) {
      text.append(i == 0 ? "" : " ").append(COMMON.get(random.nextInt(COMMON.size())));
    }
    text.append(".\n");
    return new Sentence(
        index,
        new Span(begin, text.length() - 1),
        false,
        index,
        List.of(),
        new Parse(new int[0], new Relation[0]));
  }

  /** The same text in another report. */
  public static Coded copy(Coded of, String id, LocalDate published, String outlet) {
    Document text = of.story().document();
    Document document = new Document(
        id, text.title(), text.text(), Optional.of(published), outlet, "https://example.org/" + id);
    return new Coded(
        new Annotated(document, of.story().prose(), of.story().sentences()),
        of.events().stream().map(event -> numbered(event, id)).toList(),
        of.statements());
  }

  private static Event numbered(Event event, String doc) {
    return new Event(
        Hash.id(
            doc,
            Integer.toString(event.evidence().trigger().begin()),
            event.what().type().name(),
            event.what().cameo().digits()),
        event.what(),
        event.sources(),
        event.targets(),
        event.setting(),
        event.claim(),
        event.evidence());
  }

  private static Event event(String doc, int sentence, Span span, Told told) {
    int verb = span.begin() + told.source().length() + 1;
    Span trigger = new Span(verb, verb + told.verb().length());
    Span source = new Span(span.begin(), span.begin() + told.source().length());
    Span target = new Span(trigger.end() + 1, trigger.end() + 1 + told.target().length());
    return new Event(
        Hash.id(doc, Integer.toString(verb), told.type().name(), told.cameo()),
        new Event.What(
            told.type(),
            "",
            List.of("military"),
            new CameoCode(told.cameo()),
            -4,
            -2.5,
            Optional.empty()),
        List.of(participant(told.source(), source, told.sourceCode())),
        List.of(participant(told.target(), target, told.targetCode())),
        new Event.Setting(
            told.date(),
            told.date().isKnown() ? told.date().iso() : "",
            told.place(),
            told.place().map(Place::name).orElse(""),
            told.counts(),
            told.background()),
        new Event.Claim(told.factuality(), Optional.empty(), 0.8),
        new Event.Evidence(
            sentence,
            span,
            trigger,
            "12-reject.events:9",
            List.of(),
            List.of("12-reject.events:7 fits less")));
  }

  private static Participant participant(String words, Span span, String code) {
    String country = code.length() >= 3 ? code.substring(0, 3) : "";
    String sector = code.length() >= 6 ? code.substring(3, 6) : "";
    return new Participant(words, span, words, new ActorCode(country, sector, ""), "known name");
  }

  private static final List<String> COUNTRIES =
      List.of("USA", "IRN", "FRA", "MLI", "PER", "JPN", "IRQ", "TUR");
  private static final List<String> VERBS = List.of("rejected", "met", "shelled", "praised");
  private static final List<PloverType> TYPES =
      List.of(PloverType.REJECT, PloverType.CONSULT, PloverType.ASSAULT, PloverType.SUPPORT);
  private static final List<String> CODES = List.of("125", "040", "194", "051");

  /** Stories of one to four events over two years from 2019-01-01; the same seed gives the same. */
  public static List<Coded> generated(int count, long seed) {
    Random random = new Random(seed);
    List<Coded> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(730));
      List<Told> told = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        int kind = random.nextInt(TYPES.size());
        String source = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        String target = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        Told one = told(
                "The state of " + source,
                source + "GOV",
                VERBS.get(kind),
                "the state of " + target,
                target + "MIL",
                TYPES.get(kind),
                CODES.get(kind))
            .on(day.minusDays(random.nextInt(3)));
        told.add(random.nextBoolean() ? one.in(random.nextBoolean() ? BASRA : LIMA) : one);
      }
      stories.add(story("gen-" + seed + "-" + i, day, "Outlet " + random.nextInt(5), told));
    }
    return stories;
  }

  /** The same with copies among them, earlier ones and later ones, each after what it is a copy of. */
  public static List<Coded> withCopies(int count, long seed) {
    List<Coded> stories = new ArrayList<>();
    for (Coded story : generated(count, seed)) {
      stories.add(story);
      int number = stories.size();
      if (number % 6 == 0) {
        Document of = story.story().document();
        LocalDate day = of.published().orElseThrow().plusDays(number % 4 - 2L);
        stories.add(copy(story, "copy-of-" + of.id(), day, "Outlet " + number % 7));
      }
    }
    return stories;
  }
}
