package org.dragoman.bench.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.bench.gazetteer.Draft.Sort;
import org.dragoman.place.PlaceKey;

/**
 * Who's On First: English names of places that GeoNames has, smaller places of the countries in the
 * news, airports and air bases. It is noisy, so a place of its own needs a population or a Wikidata
 * item, and may not stand near a place of the same name.
 */
final class WhosOnFirst {
  private static final double SAME_PLACE_KM = 25;
  /** A place of more people would be in GeoNames: its population is a region's. */
  private static final long MOST_BELIEVED = 100_000;

  private final Atlas atlas;
  private final NameRules rules;

  WhosOnFirst(Atlas atlas, NameRules rules) {
    this.atlas = atlas;
    this.rules = rules;
  }

  void read(Path folder) throws IOException {
    Table.read(folder, "wof_places", this::place);
    Set<String> taken = atlas.keys();
    Table.read(folder, "wof_places", row -> village(row, taken));
    Set<String> seen = new HashSet<>();
    Table.read(folder, "wof_airports_airbases", row -> airport(row, seen));
  }

  private void place(Table.Row row) {
    Optional<Draft> known = atlas.geonames(row.whole("gn_id"));
    if (known.isPresent()) {
      // A name copied on a homonym is far from it; "Syrian" is no name of a country.
      if (known.get().sort != Sort.COUNTRY
          && known.get().kilometres(row.number("lat"), row.number("lon")) < 300) {
        names(known.get(), row);
      }
      return;
    }
    boolean noted = row.number("population") > 0 || !row.text("wikidata").isEmpty();
    if (!row.text("placetype").equals("locality")
        || !noted
        || row.text("country").isEmpty()) {
      return;
    }
    Draft place =
        new Draft(Sort.CITY, row.text("country"), "", row.text("name"), row.whole("gn_id"));
    place.at(row.number("lat"), row.number("lon"));
    rules.own(place);
    names(place, row);
    boolean latin = NameRules.isEnglishForm(place.name) && !place.keys.isEmpty();
    if (latin && place.lat != 0 && !isKnown(place)) {
      Draft kept = new Draft(Sort.CITY, place.country, near(place), place.name, place.geonames);
      kept.at(place.lat, place.lon).population(Math.min(row.whole("population"), 100_000));
      kept.keys.addAll(place.keys);
      kept.others.addAll(place.others);
      atlas.add(kept);
    }
  }

  /**
   * Villages without a population where wars are told by the village, as long as no place that is
   * better known has a name of theirs.
   */
  private void village(Table.Row row, Set<String> taken) {
    String country = row.text("country");
    boolean wanted = row.text("placetype").equals("locality")
        && rules.list("village-country").contains(country.toLowerCase(Locale.ROOT))
        && row.whole("gn_id") > 0
        && atlas.geonames(row.whole("gn_id")).isEmpty()
        && NameRules.isEnglishForm(row.text("name"));
    if (!wanted) {
      return;
    }
    Draft village = new Draft(Sort.CITY, country, "", row.text("name"), row.whole("gn_id"));
    village.at(row.number("lat"), row.number("lon"));
    rules.own(village);
    names(village, row);
    village.keys.removeIf(taken::contains);
    village.others.removeIf(taken::contains);
    if (!taken.contains(village.key()) && !village.keys.isEmpty() && village.lat != 0) {
      atlas.add(village.inRegion(near(village)));
    }
  }

  private void names(Draft draft, Table.Row row) {
    for (String name : row.text("alt_en").split("\\|")) {
      rules.english(draft, name);
    }
  }

  private String near(Draft place) {
    return atlas
        .nearest(place.lat, place.lon)
        .filter(d -> d.country.equals(place.country))
        .map(d -> d.admin1)
        .orElse("");
  }

  private boolean isKnown(Draft place) {
    for (Draft other : atlas.near(place.lat, place.lon, 1)) {
      boolean same =
          other.keys.stream().anyMatch(k -> place.keys.contains(k) || place.others.contains(k))
              || other.others.stream().anyMatch(place.keys::contains);
      if (same && other.kilometres(place.lat, place.lon) < SAME_PLACE_KM) {
        return true;
      }
    }
    return false;
  }

  private void airport(Table.Row row, Set<String> seen) {
    String key = PlaceKey.of(row.text("name"));
    boolean wanted =
        !row.text("iata").isEmpty() || rules.list("base-type").stream().anyMatch(key::contains);
    boolean point = row.number("lat") != 0 || row.number("lon") != 0;
    if (!wanted
        || !point
        || key.indexOf(' ') < 0
        || !NameRules.isEnglishForm(row.text("name"))
        || !seen.add(key + " " + Math.round(row.number("lat")))) {
      return;
    }
    Optional<Draft> town = atlas.nearest(row.number("lat"), row.number("lon"));
    Draft airport = new Draft(
        Sort.AIRPORT,
        town.map(d -> d.country).orElse(row.text("country")),
        town.map(d -> d.admin1).orElse(""),
        row.text("name"),
        row.whole("gn_id"));
    airport.at(row.number("lat"), row.number("lon"));
    rules.own(airport);
    for (String name : row.text("alt_names_en").split("\\|")) {
      rules.other(airport, name);
    }
    if (!airport.keys.isEmpty()) {
      atlas.add(airport);
    }
  }
}
