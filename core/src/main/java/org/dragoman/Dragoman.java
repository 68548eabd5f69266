package org.dragoman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.actor.ActorResolver;
import org.dragoman.actor.NameUse;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.EventCoder;
import org.dragoman.event.PairVerdict;
import org.dragoman.event.Resolved;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.PlaceResolver;
import org.dragoman.place.StoryPlaces;
import org.dragoman.quote.QuoteFinder;
import org.dragoman.story.Wires;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;
import org.dragoman.text.TextCleaner;
import org.dragoman.time.StoryTimes;
import org.dragoman.time.TimeMention;
import org.dragoman.time.TimeResolver;

/**
 * A report in, coded events out.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Knowledge knowledge = Knowledge.load(List.of(), problems);
 * Dragoman dragoman = Dragoman.of(knowledge, reader, problems);
 * Coded coded = dragoman.code(Document.of("1", "France rejected a plea by Mali.").published(day));
 * }</pre>
 *
 * Load it once and share it: immutable, thread-safe as its reader is.
 */
public final class Dragoman {
  /** Version of the engine: results of two engines of one version are the same. */
  public static final String VERSION = "0.1.0";

  /** Below this too many events are wrong, as docs/confidence.md shows. */
  public static final double LEAST_CONFIDENCE = 0.62;

  private final TextCleaner cleaner;
  private final Analyzer reader;
  private final ActorResolver actors;
  private final TimeResolver times;
  private final PlaceResolver places;
  private final QuoteFinder quotes;
  private final EventCoder coder;
  private final String knowledge;
  private final Wires wires;

  private Dragoman(
      Knowledge knowledge,
      Analyzer reader,
      ActorResolver actors,
      PlaceResolver places,
      EventCoder coder,
      String version) {
    this.cleaner = new TextCleaner(CleaningKnowledge.of(knowledge));
    this.reader = reader;
    this.actors = actors;
    this.times = TimeResolver.of(knowledge);
    this.places = places;
    this.quotes = QuoteFinder.of(knowledge);
    this.coder = coder;
    this.knowledge = version;
    this.wires = Wires.of(knowledge.words().list("wire-agencies"));
  }

  /**
   * A coder with this knowledge and this reader; what is wrong in the knowledge goes to {@code problems}.
   *
   * @throws UncheckedIOException when the gazetteer cannot be read
   */
  public static Dragoman of(Knowledge knowledge, Analyzer reader, Problems problems) {
    // Putting the actors in order takes as long as all the rest, which is done beside it.
    CompletableFuture<Told<PlaceResolver>> places = CompletableFuture.supplyAsync(
        () -> Told.of(found -> PlaceResolver.of(knowledge, gazetteer(), found)));
    CompletableFuture<Told<EventCoder>> coder =
        CompletableFuture.supplyAsync(() -> Told.of(found -> EventCoder.of(knowledge, found)));
    CompletableFuture<String> version = CompletableFuture.supplyAsync(knowledge::version);
    ActorResolver actors = ActorResolver.of(knowledge, problems);
    try {
      return new Dragoman(
          knowledge,
          reader,
          actors,
          places.join().heard(problems),
          coder.join().heard(problems),
          version.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof UncheckedIOException broken ? broken : e;
    }
  }

  /** Something that was made beside other things, and what was wrong in the knowledge for it. */
  private record Told<T>(T made, Problems problems) {
    static <T> Told<T> of(Function<Problems, T> making) {
      Problems found = new Problems();
      return new Told<>(making.apply(found), found);
    }

    T heard(Problems all) {
      all.addAll(problems);
      return made;
    }
  }

  private static Gazetteer gazetteer() {
    try {
      return Gazetteer.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the gazetteer cannot be read", e);
    }
  }

  /** The version of the knowledge it codes by: changes when any line of it does. */
  public String knowledge() {
    return knowledge;
  }

  /** The agencies whose reports others print. */
  public Wires wires() {
    return wires;
  }

  /** Codes one report; events that a careful reader would rather doubt are left out. */
  public Coded code(Document document) {
    return code(document, LEAST_CONFIDENCE);
  }

  /**
   * Codes one report.
   *
   * @param least the lowest confidence of an event that is kept, from 0 (all) to 1 (none)
   */
  public Coded code(Document document, double least) {
    return coder.code(resolve(read(document)), least);
  }

  /**
   * What one phrase of a report did to another: always an answer. The spans are in the document's text.
   *
   * @throws IllegalStateException when there is no model on the class path
   */
  public PairVerdict classify(Document document, Span source, Span target) {
    return coder.classify(resolve(read(document)), source, target);
  }

  /** What {@link #classify} looks at, for those who train its model. */
  public Set<String> pairFeatures(Document document, Span source, Span target) {
    return coder.pairFeatures(resolve(read(document)), source, target);
  }

  /** Whether the model of {@link #classify} was learned from this text too. */
  public boolean hasLearnedFrom(String text) {
    return coder.pairModel().filter(model -> model.hasSeen(text)).isPresent();
  }

  /** The report's prose and its parsed sentences. */
  public Annotated read(Document document) {
    CleanText prose = cleaner.clean(document.text());
    return new Annotated(document, prose, reader.read(prose));
  }

  /** Who, when, where and who says so, for the whole story. */
  public Resolved resolve(Annotated story) {
    StoryTimes found = times.resolve(story);
    StoryPlaces where = places.resolve(story);
    return new Resolved(
        story,
        actors.resolve(story, found.anchor(), countries(where)),
        found,
        where,
        quotes.find(story));
  }

  /** The names that act in a story, and whether the knowledge has them. */
  public NameUse.Of names(Document document) {
    Resolved resolved = resolve(read(document));
    return actors
        .names()
        .read(
            resolved.story(),
            resolved.actors(),
            resolved.times().anchor(),
            timesAndPlaces(resolved));
  }

  /** How much a sign of an event counts, as a logarithm of odds. */
  public double weight(String sign) {
    return coder.weight(sign);
  }

  private static Set<Position> timesAndPlaces(Resolved resolved) {
    Set<Position> named = new HashSet<>(countries(resolved.places()).keySet());
    for (TimeMention time : resolved.times().mentions()) {
      for (int token = time.first(); token <= time.last(); token++) {
        named.add(new Position(time.sentence(), token));
      }
    }
    return named;
  }

  private static Map<Position, String> countries(StoryPlaces places) {
    Map<Position, String> countries = new HashMap<>();
    Stream.concat(places.mentions().stream(), places.echoes().stream())
        .filter(m -> !m.place().country().isEmpty())
        .forEach(
            m -> countries.put(new Position(m.sentence(), m.last()), m.place().country()));
    return countries;
  }

  /** The clauses of each sentence in words, for people. */
  public List<String> clauses(Annotated story) {
    return story.sentences().stream().flatMap(s -> coder.clauses(s).stream()).toList();
  }
}
