package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.dragoman.knowledge.WordLists;
import org.dragoman.language.Annotated;
import org.dragoman.language.PartOfSpeech;
import org.dragoman.language.Relation;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Finds words that mean a place without naming it.
 *
 * <pre>
 * here                      where the report was filed, else the town most spoken of
 * the city, the village     the town last named
 * the province, the island  the region last named
 * the country, the nation   the country that the story speaks of most
 * the (Iraqi) capital       the capital of that country
 * Kuwaiti waters            Kuwait
 * </pre>
 *
 * Immutable.
 */
final class Echoes {
  private final PlaceNames names;
  private final WordLists words;

  Echoes(PlaceNames names, WordLists words) {
    this.names = names;
    this.words = words;
  }

  /**
   * The echoes of a story.
   *
   * @param named the places that it names, in its order
   * @param filed where it was filed, if that is known
   */
  List<PlaceMention> find(Annotated story, List<PlaceMention> named, Optional<Place> filed) {
    List<PlaceMention> found = new ArrayList<>();
    Optional<Place> home = filed.or(() -> mostNamedCity(named));
    for (Sentence sentence : story.sentences()) {
      for (int token = 0; token < sentence.size(); token++) {
        if (!isNamed(named, sentence, token)) {
          echo(story, sentence, token, named, home).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isNamed(List<PlaceMention> named, Sentence sentence, int token) {
    return named.stream()
        .anyMatch(m -> m.sentence() == sentence.index() && m.first() <= token && token <= m.last());
  }

  private static Optional<Place> mostNamedCity(List<PlaceMention> named) {
    Optional<Place> best = Optional.empty();
    long most = 0;
    for (PlaceMention mention : named) {
      long times = named.stream().filter(m -> m.place().equals(mention.place())).count();
      if (mention.place().kind() == Place.Kind.CITY && times > most) {
        most = times;
        best = Optional.of(mention.place());
      }
    }
    return best;
  }

  private Optional<PlaceMention> echo(
      Annotated story,
      Sentence sentence,
      int token,
      List<PlaceMention> named,
      Optional<Place> home) {
    Token word = sentence.token(token);
    if (words.list("here").contains(word.lower()) && word.pos() == PartOfSpeech.ADVERB) {
      return home.map(p -> mention(sentence, token, token, p, "where the report was filed"));
    }
    if (word.pos() != PartOfSpeech.NOUN && word.pos() != PartOfSpeech.NOUN_PLURAL) {
      return Optional.empty();
    }
    Optional<Integer> adjective = countryAdjective(sentence, token);
    boolean capital = words.list("echo-capital").contains(word.lemma());
    if (adjective.isPresent()) {
      String country = names.countryOf(sentence.token(adjective.get()).text());
      boolean soil = words.list("echo-soil").contains(word.lemma());
      return (capital ? names.capital(country) : soil ? country(country) : Optional.<Place>empty())
          .map(p -> mention(
              sentence, Math.min(adjective.get(), token), token, p, "of the country named"));
    }
    if (!isDefinite(sentence, token)) {
      return Optional.empty();
    }
    Optional<Place> place = Optional.empty();
    if (capital) {
      place = lastCountry(story, named, sentence, token).flatMap(names::capital);
    } else if (words.list("echo-city").contains(word.lemma())) {
      place = last(named, sentence, token, p -> p.kind() == Place.Kind.CITY);
    } else if (words.list("echo-region").contains(word.lemma())) {
      place = last(
          named,
          sentence,
          token,
          p -> p.kind() == Place.Kind.REGION || p.kind() == Place.Kind.AREA);
    } else if (words.list("echo-country").contains(word.lemma())) {
      place = lastCountry(story, named, sentence, token).flatMap(this::country);
    }
    int first = sentence.parse().dependant(token, Relation.DETERMINER);
    return place.map(p -> mention(sentence, first, token, p, "last named before"));
  }

  private static PlaceMention mention(
      Sentence sentence, int first, int last, Place place, String how) {
    return new PlaceMention(
        sentence.index(),
        first,
        last,
        sentence.span(first, last),
        place,
        "'" + sentence.token(last).lower() + "' is " + place.name() + ", " + how);
  }

  private Optional<Place> country(String code) {
    return names.country(code).stream().map(Candidate::place).findFirst();
  }

  private Optional<Integer> countryAdjective(Sentence sentence, int noun) {
    for (int before : sentence.parse().dependants(noun, Relation.MODIFIER, Relation.COMPOUND)) {
      if (!names.countryOf(sentence.token(before).text()).isEmpty()) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  /** "the city", "this besieged town", but not "the city of Basra", "the port city Basra". */
  private boolean isDefinite(Sentence sentence, int noun) {
    boolean definite = false;
    for (int below : sentence.parse().dependants(noun)) {
      switch (sentence.relation(below)) {
        case DETERMINER ->
          definite |= words.list("definite").contains(sentence.token(below).lower());
        case COMPOUND, POSSESSOR, APPOSITION, NUMBER -> {
          return false;
        }
        case PREPOSITION -> {
          if (words.list("name-links").contains(sentence.token(below).lower())) {
            return false;
          }
        }
        default -> {}
      }
    }
    return definite;
  }

  private static Optional<Place> last(
      List<PlaceMention> named, Sentence sentence, int token, Predicate<Place> wanted) {
    Optional<Place> last = Optional.empty();
    for (PlaceMention mention : named) {
      boolean before = mention.sentence() < sentence.index()
          || mention.sentence() == sentence.index() && mention.last() < token;
      if (before && wanted.test(mention.place())) {
        last = Optional.of(mention.place());
      }
    }
    return last;
  }

  /**
   * The code of the country meant by "the country": the one that the story speaks of most, by places
   * in it and adjectives; of several such the one last spoken of.
   */
  private Optional<String> lastCountry(
      Annotated story, List<PlaceMention> named, Sentence sentence, int token) {
    Map<String, Integer> spoken = new HashMap<>();
    List<String> before = new ArrayList<>();
    for (Sentence here : story.sentences()) {
      for (int at = 0; at < here.size(); at++) {
        String country = countryAt(named, here, at);
        if (!country.isEmpty()) {
          spoken.merge(country, 1, Integer::sum);
          boolean earlier =
              here.index() < sentence.index() || here.index() == sentence.index() && at < token;
          before.addAll(earlier ? List.of(country) : List.of());
        }
      }
    }
    int most = before.stream().mapToInt(c -> spoken.getOrDefault(c, 0)).max().orElse(0);
    return before.stream()
        .filter(c -> spoken.getOrDefault(c, 0) == most)
        .reduce((first, second) -> second);
  }

  private String countryAt(List<PlaceMention> named, Sentence sentence, int token) {
    for (PlaceMention mention : named) {
      if (mention.sentence() == sentence.index() && mention.last() == token) {
        return mention.place().country();
      }
    }
    return names.countryOf(sentence.token(token).text());
  }
}
