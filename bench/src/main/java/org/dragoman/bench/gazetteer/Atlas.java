package org.dragoman.bench.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All drafts so far, found by GeoNames id and by point. Not thread-safe. */
final class Atlas {
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Long, Draft> byGeonames = new HashMap<>();
  private final Map<Long, List<Draft>> grid = new HashMap<>();
  /** Points of the places within a region or district: "IQ.01", "US.LA.079". */
  private final Map<String, List<double[]>> points = new LinkedHashMap<>();

  private final Map<String, Long> people = new HashMap<>();

  void add(Draft draft) {
    drafts.add(draft);
    if (draft.geonames > 0) {
      byGeonames.put(draft.geonames, draft);
    }
    switch (draft.sort) {
      case CAPITAL, SEAT, CITY ->
        grid.computeIfAbsent(cell(draft.lat, draft.lon), c -> new ArrayList<>()).add(draft);
      default -> {}
    }
  }

  /** Notes that a place stands in a unit, so that the unit has a middle and a population. */
  void stands(Draft draft, String unit) {
    points.computeIfAbsent(unit, u -> new ArrayList<>()).add(new double[] {draft.lat, draft.lon});
    people.merge(unit, draft.population, Long::sum);
  }

  Optional<Draft> geonames(long id) {
    return id <= 0 ? Optional.empty() : Optional.ofNullable(byGeonames.get(id));
  }

  /** All keys of all drafts. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    for (Draft draft : drafts) {
      keys.addAll(draft.keys);
      keys.addAll(draft.others);
    }
    return keys;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** The median point of the places in a unit. */
  Optional<double[]> middle(String unit) {
    List<double[]> all = points.get(unit);
    if (all == null) {
      return Optional.empty();
    }
    double[] lats = all.stream().mapToDouble(p -> p[0]).sorted().toArray();
    double[] lons = all.stream().mapToDouble(p -> p[1]).sorted().toArray();
    return Optional.of(new double[] {lats[lats.length / 2], lons[lons.length / 2]});
  }

  long people(String unit) {
    return people.getOrDefault(unit, 0L);
  }

  /** The nearest city within two degrees. */
  Optional<Draft> nearest(double lat, double lon) {
    return near(lat, lon, 2).stream()
        .min((a, b) -> Double.compare(a.kilometres(lat, lon), b.kilometres(lat, lon)));
  }

  /** The cities of the cells of one degree up to so many cells away. */
  List<Draft> near(double lat, double lon, int cells) {
    List<Draft> found = new ArrayList<>();
    for (int dy = -cells; dy <= cells; dy++) {
      for (int dx = -cells; dx <= cells; dx++) {
        found.addAll(grid.getOrDefault(cell(lat + dy, lon + dx), List.of()));
      }
    }
    return found;
  }

  private static long cell(double lat, double lon) {
    return Arrays.hashCode(new long[] {Math.round(Math.floor(lat)), Math.round(Math.floor(lon))});
  }
}
