package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.language.Position;
import org.dragoman.text.CleanText;

/**
 * The countries a story is about, most mentioned first.
 *
 * @param home where unnamed police, presidents and protesters belong, or empty
 * @param only the same when there is hardly any other country in the story
 * @param two the two countries that the story is about most
 * @param mentioned all countries named, with how often
 */
record Setting(
    Optional<String> home,
    Optional<String> only,
    List<String> two,
    Map<String, Integer> mentioned) {
  /*
   * What a mention says about whose story it is. Those who act by name show it best; nationalities mark what is foreign
   * as often as what is home; a dateline and the country named first outweigh several mentions.
   */
  private static final int BY_NATIONALITY = 1;
  private static final int BY_NAME = 2;
  private static final int BY_ACTOR = 3;
  private static final int BY_DATELINE = 6;
  private static final int NAMED_FIRST = 4;

  /** A country with so much of the weight is the only one that the story is about. */
  private static final double ONLY = 0.8;

  /** Less weight is no story, but a sentence or two. */
  private static final int MANY = 16;

  Setting {
    two = List.copyOf(two);
    mentioned = java.util.Collections.unmodifiableMap(new TreeMap<>(mentioned));
  }

  static Setting of(
      List<SentenceFinds> sentences,
      Map<Position, String> places,
      Optional<CleanText.Dateline> dateline,
      Optional<LocalDate> day,
      Lexicon lexicon) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Integer> weighed = new LinkedHashMap<>();
    for (SentenceFinds finds : sentences) {
      for (Find find : finds.all()) {
        boolean country = find.actors().isEmpty()
            && !find.countries().isEmpty()
            && !Owners.isSponsorOrTarget(finds.sentence(), find, lexicon)
            && !Owners.isEthnic(finds.sentence(), find.first(), lexicon);
        if (country) {
          String code = codeOn(find.countries(), day);
          counts.merge(code, 1, Integer::sum);
          weighed.merge(code, isNationality(finds, find) ? BY_NATIONALITY : BY_NAME, Integer::sum);
        }
      }
    }
    // Keys stand in the order of the story.
    counts.keySet().stream()
        .findFirst()
        .ifPresent(first -> weighed.merge(first, NAMED_FIRST, Integer::sum));
    for (SentenceFinds finds : sentences) {
      for (Find find : finds.all()) {
        countryOfActor(find, day, lexicon)
            .filter(code -> !find.isTitleOrRole() || counts.containsKey(code))
            .ifPresent(code -> weighed.merge(code, BY_ACTOR, Integer::sum));
      }
    }
    places.values().stream()
        .filter(place -> counts.isEmpty() || counts.containsKey(place))
        .sorted()
        .forEach(place -> weighed.merge(place, BY_NAME, Integer::sum));
    dateline
        .map(line -> lexicon.countriesOf(line.place()))
        .filter(found -> !found.isEmpty())
        .ifPresent(found -> weighed.merge(codeOn(found, day), BY_DATELINE, Integer::sum));
    Optional<String> home = Optional.empty();
    int most = 0;
    // In the order of the story: of two named equally often the first is meant.
    for (Map.Entry<String, Integer> entry : weighed.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        home = Optional.of(entry.getKey());
      }
    }
    int all = weighed.values().stream().mapToInt(Integer::intValue).sum();
    int weight = most;
    List<String> two = weighed.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
    return new Setting(home, home.filter(h -> weight >= MANY && weight >= ONLY * all), two, counts);
  }

  private static boolean isNationality(SentenceFinds finds, Find find) {
    return switch (finds.sentence().relation(finds.headOf(find))) {
      case MODIFIER, COMPOUND -> true;
      default ->
        find.countries().stream()
            .allMatch(c -> c.use() == Meaning.Use.ADJECTIVE || c.use() == Meaning.Use.PEOPLE);
    };
  }

  /** The state of somebody of whose name there is no other. */
  private static Optional<String> countryOfActor(
      Find find, Optional<LocalDate> day, Lexicon lexicon) {
    if (find.actors().size() != 1) {
      return Optional.empty();
    }
    String code = find.actors().get(0).codeOn(day.orElse(LocalDate.MAX)).country();
    return lexicon.country(code).map(state -> code);
  }

  /** The country that words stand for on a day, or today when the day is unknown. */
  static String codeOn(List<Meaning.Country> countries, Optional<LocalDate> day) {
    List<Meaning.Country> fitting = new ArrayList<>();
    for (Meaning.Country country : countries) {
      boolean fits = day.isPresent()
          ? country.entry().days().holds(day.get())
          : country.entry().after().isEmpty();
      if (fits) {
        fitting.add(country);
      }
    }
    // Juba is South Sudan's capital, once there is a South Sudan, before it is a region of Sudan.
    fitting.sort(Comparator.comparing(c -> c.use() == Meaning.Use.REGION));
    return (fitting.isEmpty() ? countries : fitting).get(0).entry().code();
  }
}
