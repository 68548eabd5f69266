package org.dragoman.bench.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.place.Gazetteer;
import org.dragoman.place.Place;

/**
 * The country of a point, by the towns around it: marked points of a set without countries are
 * judged by it. Immutable.
 */
final class NearestCountry {
  private static final int CELLS = 4;
  /** A border runs between two towns: one hardly farther than the nearest counts as well. */
  private static final double HARDLY_FARTHER = 1.3;

  private final Map<Long, List<Place>> cells = new HashMap<>();

  private NearestCountry() {}

  static NearestCountry of(Gazetteer gazetteer) {
    NearestCountry nearest = new NearestCountry();
    gazetteer.forEach(place -> {
      if (place.kind() == Place.Kind.CITY) {
        nearest
            .cells
            .computeIfAbsent(cell(place.lat(), place.lon()), c -> new ArrayList<>())
            .add(place);
      }
    });
    return nearest;
  }

  /** Whether the point lies in the country, as far as its towns tell; a point far at sea in none. */
  boolean holds(double lat, double lon, String country) {
    double best = Double.MAX_VALUE;
    double own = Double.MAX_VALUE;
    for (int dy = -CELLS; dy <= CELLS; dy++) {
      for (int dx = -CELLS; dx <= CELLS; dx++) {
        for (Place town : cells.getOrDefault(cell(lat + dy, lon + dx), List.of())) {
          double km = PlaceReport.kilometres(lat, lon, town.lat(), town.lon());
          best = Math.min(best, km);
          own = town.country().equals(country) ? Math.min(own, km) : own;
        }
      }
    }
    return own < Double.MAX_VALUE && own <= best * HARDLY_FARTHER + 5;
  }

  private static long cell(double lat, double lon) {
    return Math.round(Math.floor(lat)) * 1000 + Math.round(Math.floor(lon));
  }
}
