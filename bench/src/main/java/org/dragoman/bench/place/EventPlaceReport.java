package org.dragoman.bench.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.document.Document;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.place.ClausePlace;
import org.dragoman.place.ClausePlaces;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Happening;
import org.dragoman.place.Place;
import org.dragoman.place.PlaceResolver;
import org.dragoman.place.StoryPlaces;
import org.dragoman.reader.PreciseReader;
import org.dragoman.text.CleanText;

/**
 * Scores the place of a clause against stories whose events people coded by hand.
 *
 * <pre>
 * EventPlaceReport STORIES.jsonl PARSES-FOLDER [errors]
 * </pre>
 *
 * <p>The predicate and the words of the actors are given; asked is where it happened. Right is a
 * place of the same country within 100 km, or the country itself. Only what the event's own clause
 * says is found here, not what other sentences tell of the same event.
 */
public final class EventPlaceReport {
  private static final double NEAR_KM = 100;

  private final PlaceResolver resolver;
  private final ClausePlaces clauses;
  private final boolean errors;
  private int events;
  private int placed;
  private int given;
  private int right;

  private EventPlaceReport(PlaceResolver resolver, ClausePlaces clauses, boolean errors) {
    this.resolver = resolver;
    this.clauses = clauses;
    this.errors = errors;
  }

  /** See the class comment. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: EventPlaceReport STORIES.jsonl PARSES-FOLDER [errors]");
      System.exit(2);
    }
    Knowledge knowledge = Knowledge.load(List.of(), new Problems());
    EventPlaceReport report = new EventPlaceReport(
        PlaceResolver.of(knowledge, Gazetteer.load()),
        new ClausePlaces(knowledge.words()),
        arguments.length > 2);
    Analyzer reader = PreciseReader.remembering(Path.of(arguments[1]));
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        report.score(json.readTree(line), reader);
      }
    }
    System.out.print(report.text());
  }

  private void score(JsonNode node, Analyzer reader) {
    CleanText prose = CleanText.untouched(node.path("text").asText());
    Document document = Document.of(node.path("id").asText("story"), prose.text());
    Annotated story = new Annotated(document, prose, reader.read(prose));
    StoryPlaces places = resolver.resolve(story);
    for (JsonNode event : node.path("events")) {
      String sentence = node.path("sentences").path(event.path("sent").asInt()).asText();
      String trigger = event.path("trigger").asText();
      for (Sentence parsed : story.sentences()) {
        int predicate = head(parsed, trigger);
        if (predicate >= 0 && sentence.contains(story.words(parsed.span()))) {
          score(event, story, parsed, predicate, places);
          break;
        }
      }
    }
  }

  /** The token of the trigger that the others of it hang on. */
  private static int head(Sentence sentence, String trigger) {
    Set<String> words = new TreeSet<>(List.of(trigger.split("\\s+")));
    for (Token token : sentence.tokens()) {
      int head = sentence.head(token.index());
      boolean inside = head >= 0 && words.contains(sentence.token(head).text());
      if (words.contains(token.text()) && !inside) {
        return token.index();
      }
    }
    return -1;
  }

  private void score(
      JsonNode event, Annotated story, Sentence sentence, int predicate, StoryPlaces places) {
    events++;
    JsonNode gold = event.path("place");
    Happening happening =
        new Happening(predicate, actors(event, sentence), Set.of(), Happening.Sort.DONE);
    Optional<ClausePlace> found = clauses.of(places, sentence, happening);
    boolean hit =
        found.isPresent() && gold.isObject() && fits(found.get().mention().place(), gold);
    placed += gold.isObject() ? 1 : 0;
    given += found.isPresent() ? 1 : 0;
    right += hit ? 1 : 0;
    if (errors && !hit && (gold.isObject() || found.isPresent())) {
      System.out.println((found.isPresent() ? "WRONG " : "MISSED ")
          + sentence.token(predicate).text()
          + "\t" + gold.path("name").asText("-")
          + "\t"
          + found.map(f -> story.words(f.mention().span()) + ": " + f.because()).orElse("-")
          + "\t" + story.words(sentence.span()));
    }
  }

  private static Set<Integer> actors(JsonNode event, Sentence sentence) {
    Set<Integer> tokens = new TreeSet<>();
    for (String side : List.of("sources", "targets")) {
      for (JsonNode actor : event.path(side)) {
        List<String> words = List.of(actor.path("text").asText().split("\\s+"));
        for (Token token : sentence.tokens()) {
          if (words.contains(token.text()) && token.isCapitalised()) {
            tokens.add(token.index());
          }
        }
      }
    }
    return tokens;
  }

  private static boolean fits(Place place, JsonNode gold) {
    boolean country = place.country().equals(gold.path("country").asText(""));
    double km = PlaceReport.kilometres(
        place.lat(), place.lon(), gold.path("lat").asDouble(), gold.path("lon").asDouble());
    return km <= NEAR_KM || country && place.kind() != Place.Kind.CITY && km < 5 * NEAR_KM;
  }

  private String text() {
    double precision = (double) right / Math.max(1, given);
    double recall = (double) right / Math.max(1, placed);
    return String.format(
        Locale.ROOT,
        "events %d, with a place %d, found %d, right %d%nprecision %.3f, recall %.3f%n",
        events,
        placed,
        given,
        right,
        precision,
        recall);
  }
}
