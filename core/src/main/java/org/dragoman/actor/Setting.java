package org.dragoman.actor;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param mentioned all countries named, with how often
 */
record Setting(Optional<String> home, Map<String, Integer> mentioned) {
  /** A dateline counts as much as this many mentions: half the stories name their own country less. */
  private static final int DATELINE_WEIGHT = 3;

  Setting {
    mentioned = java.util.Collections.unmodifiableMap(new TreeMap<>(mentioned));
  }

  static Setting of(
      List<SentenceFinds> sentences,
      Map<Position, String> places,
      Optional<CleanText.Dateline> dateline,
      Optional<LocalDate> day,
      Lexicon lexicon) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (SentenceFinds finds : sentences) {
      for (int token = 0; token < finds.sentence().size(); token++) {
        Optional<Find> find = finds.at(token);
        boolean country = find.isPresent()
            && find.get().last() == token
            && !find.get().countries().isEmpty()
            && find.get().actors().isEmpty()
            && !Owners.isSponsorOrTarget(finds.sentence(), find.get(), lexicon);
        if (country) {
          counts.merge(codeOn(find.get().countries(), day), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> weighed = new LinkedHashMap<>(counts);
    places.values().stream()
        .filter(place -> counts.isEmpty() || counts.containsKey(place))
        .sorted()
        .forEach(place -> weighed.merge(place, 1, Integer::sum));
    dateline
        .map(line -> lexicon.countriesOf(line.place()))
        .filter(found -> !found.isEmpty())
        .ifPresent(found -> weighed.merge(codeOn(found, day), DATELINE_WEIGHT, Integer::sum));
    Optional<String> home = Optional.empty();
    int most = 0;
    // In the order of the story: of two named equally often the first is meant.
    for (Map.Entry<String, Integer> entry : weighed.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        home = Optional.of(entry.getKey());
      }
    }
    return new Setting(home, counts);
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
    return (fitting.isEmpty() ? countries : fitting).get(0).entry().code();
  }
}
