package org.dragoman.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/**
 * Names of places in a story become places of the gazetteer, each with the reason. Immutable and
 * safe for threads.
 *
 * <p>A name is a place by its words, its capitals and its neighbours (not "Paris Hilton", not "Bank
 * of England"); which of its namesakes is meant follows from the place that the report names as
 * holding it, the countries and regions the story speaks of, the places near by, and the number of
 * people.
 */
public final class PlaceResolver {
  private static final double DATELINE = 1;
  private static final double ADJECTIVE = 0.5;
  private static final double ADDRESS = 1;
  private static final double MOST_OF_ONE_HINT = 2;

  private final PlaceNames names;
  private final ToponymFinder finder;
  private final Echoes echoes;

  private PlaceResolver(PlaceNames names, ToponymFinder finder, Echoes echoes) {
    this.names = names;
    this.finder = finder;
    this.echoes = echoes;
  }

  /** A resolver; what is wrong in the {@code places} files is left out. */
  public static PlaceResolver of(Knowledge knowledge, Gazetteer gazetteer) {
    return of(knowledge, gazetteer, new Problems());
  }

  /**
   * A resolver; what is wrong in the {@code places} files goes to the problems.
   *
   * @throws IllegalArgumentException when the knowledge lacks a word list of places
   */
  public static PlaceResolver of(Knowledge knowledge, Gazetteer gazetteer, Problems problems) {
    PlaceNames names = new PlaceNames(
        gazetteer, OwnPlaces.read(knowledge, gazetteer, problems), knowledge.words());
    return new PlaceResolver(
        names, new ToponymFinder(names, knowledge.words()), new Echoes(names, knowledge.words()));
  }

  /** All places of a name: the most peopled first. */
  public List<Place> called(String name) {
    List<Place> places = new ArrayList<>();
    for (Candidate candidate : names.find(PlaceKey.of(name))) {
      places.add(candidate.place());
    }
    // The sort is stable: what the knowledge itself places stands before the gazetteer's of the
    // same size.
    places.sort(Comparator.comparingLong(Place::population).reversed());
    return places;
  }

  /** The places of a story, in its order. */
  public StoryPlaces resolve(Annotated story) {
    return choose(story, finder.find(story));
  }

  /**
   * The places of names that are already known to be places, such as those a person marked. Spans
   * are of the clean text; a span without a known name has no mention.
   */
  public StoryPlaces resolve(Annotated story, Collection<Span> marked) {
    List<Toponym> toponyms = new ArrayList<>();
    Set<Span> spans = new TreeSet<>(marked);
    for (Sentence sentence : story.sentences()) {
      List<Toponym> here = new ArrayList<>();
      for (Span span : spans) {
        int first = firstIn(sentence, span);
        int last = lastIn(sentence, span);
        if (first >= 0 && first <= last) {
          here.add(finder.marked(sentence, first, last));
        }
      }
      toponyms.addAll(finder.withContainers(sentence, here));
    }
    return choose(story, toponyms);
  }

  private StoryPlaces choose(Annotated story, List<Toponym> toponyms) {
    List<PlaceMention> mentions = new Chooser(toponyms, hints(story)).choose(toponyms);
    return new StoryPlaces(mentions, echoes.find(story, mentions, filed(story, mentions)));
  }

  /** The place of the dateline: the namesake that the story means, else the largest. */
  private Optional<Place> filed(Annotated story, List<PlaceMention> mentions) {
    return story.prose().dateline().map(d -> d.place().split(",")[0].strip()).flatMap(name -> {
      String key = PlaceKey.of(name);
      List<Place> candidates = names.find(key).stream().map(Candidate::place).toList();
      return mentions.stream()
          .map(PlaceMention::place)
          .filter(candidates::contains)
          .findFirst()
          .or(() -> candidates.stream().max(Comparator.comparingLong(Place::population)));
    });
  }

  private static int firstIn(Sentence sentence, Span span) {
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(span)) {
        return token.index();
      }
    }
    return -1;
  }

  private static int lastIn(Sentence sentence, Span span) {
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().overlaps(span)) {
        last = token.index();
      }
    }
    return last;
  }

  /** Countries that the story speaks of by adjectives, in its title or its dateline. */
  private Map<String, Double> hints(Annotated story) {
    Map<String, Double> hints = new TreeMap<>();
    for (Sentence sentence : story.sentences()) {
      for (Token token : sentence.tokens()) {
        hint(hints, names.countryOf(token.text()), ADJECTIVE);
      }
    }
    for (String word : story.document().title().split("[^\\p{L}'-]+")) {
      hint(hints, names.countryOf(word), ADJECTIVE);
      hint(hints, onlyCountry(PlaceKey.of(word)), ADJECTIVE);
    }
    hint(hints, names.countryOfAddress(story.document().url()), ADDRESS);
    story.prose().dateline().ifPresent(dateline -> {
      String[] parts = dateline.place().split(",");
      String said = parts.length > 1 ? onlyCountry(PlaceKey.of(parts[parts.length - 1])) : "";
      // "TRIPOLI, Lebanon" is not the larger Tripoli.
      hint(hints, said.isEmpty() ? largest(PlaceKey.of(parts[0])) : said, 2 * DATELINE);
    });
    return hints;
  }

  private static void hint(Map<String, Double> hints, String country, double weight) {
    if (!country.isEmpty()) {
      hints.merge(country, weight, (a, b) -> Math.min(MOST_OF_ONE_HINT, a + b));
    }
  }

  private String onlyCountry(String key) {
    return names.find(key).stream()
        .filter(c -> c.rank() == Rank.COUNTRY)
        .map(c -> c.place().country())
        .findFirst()
        .orElse("");
  }

  private String largest(String key) {
    return names.find(key).stream()
        .max(Comparator.comparingLong(c -> c.place().population()))
        .map(c -> c.place().country())
        .orElse("");
  }
}
