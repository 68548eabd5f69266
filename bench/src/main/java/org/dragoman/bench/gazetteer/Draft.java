package org.dragoman.bench.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dragoman.place.PlaceKey;

/** A line of the gazetteer in the making: what the tables say of one place gathers here. */
final class Draft {
  /** What sort of place, as one letter of the packed table. */
  enum Sort {
    COUNTRY('C'),
    REGION('R'),
    DISTRICT('D'),
    CAPITAL('K'),
    SEAT('N'),
    CITY('P'),
    QUARTER('X'),
    SEA('S'),
    AREA('A'),
    AIRPORT('F');

    final char letter;

    Sort(char letter) {
      this.letter = letter;
    }
  }

  final Sort sort;
  /** ISO 3166 alpha-2 here, alpha-3 in the packed table; empty for seas. */
  final String country;
  /** The code of the first-level region within the country, or empty. */
  final String admin1;

  /** The name shown: English where a table has one. */
  String name;

  final long geonames;
  double lat;
  double lon;
  long population;
  /** Keys of the name itself. */
  final Set<String> keys = new LinkedHashSet<>();
  /** Keys of other names, weaker evidence. */
  final Set<String> others = new LinkedHashSet<>();

  Draft(Sort sort, String country, String admin1, String name, long geonames) {
    this.sort = sort;
    this.country = country;
    this.admin1 = admin1;
    this.name = name.replaceAll("\\s+", " ").strip();
    this.geonames = geonames;
  }

  Draft at(double newLat, double newLon) {
    lat = newLat;
    lon = newLon;
    return this;
  }

  Draft population(long newPopulation) {
    population = newPopulation;
    return this;
  }

  /** The same draft, in a first-level region. */
  Draft inRegion(String newAdmin1) {
    Draft draft = new Draft(sort, country, newAdmin1, name, geonames);
    draft.at(lat, lon).population(population);
    draft.keys.addAll(keys);
    draft.others.addAll(others);
    return draft;
  }

  String key() {
    return PlaceKey.of(name);
  }

  /** Kilometres to a point, on a flat map good enough for telling the same place from another. */
  double kilometres(double otherLat, double otherLon) {
    double dy = lat - otherLat;
    double dx = (lon - otherLon) * Math.cos(Math.toRadians(lat));
    return 111.2 * Math.sqrt(dx * dx + dy * dy);
  }
}
