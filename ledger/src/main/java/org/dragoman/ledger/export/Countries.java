package org.dragoman.ledger.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of countries in other data sets. Immutable. */
final class Countries {
  /**
   * One country.
   *
   * @param iso3 ISO 3166 alpha-3, the engine's own code
   * @param numeric ISO 3166 numeric
   * @param fips FIPS 10-4, GDELT's code of places
   * @param cow number of the Correlates of War project, POLECAT's second code
   */
  record Country(
      String iso3,
      String iso2,
      String numeric,
      String name,
      String fips,
      String continent,
      String cow) {}

  private static final Countries ALL = new Countries(Tsv.rows("countries.tsv"));

  private final Map<String, Country> byCode = new HashMap<>();
  private final Map<String, Country> byName = new HashMap<>();
  private final Map<String, Country> byFips = new HashMap<>();

  private Countries(List<List<String>> rows) {
    for (List<String> row : rows) {
      Country country = new Country(
          row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
      byCode.put(country.iso3(), country);
      byName.putIfAbsent(country.name(), country);
      if (!country.fips().isEmpty()) {
        byFips.putIfAbsent(country.fips(), country);
      }
    }
  }

  static Countries all() {
    return ALL;
  }

  Optional<Country> of(String iso3) {
    return Optional.ofNullable(byCode.get(iso3));
  }

  /** Its English name; the code itself for bodies and whatever is no country. */
  String name(String iso3) {
    Country country = byCode.get(iso3);
    return country == null ? iso3 : country.name();
  }

  /** Its alpha-3 code by its English name; empty when there is none. */
  String named(String name) {
    Country country = byName.get(name);
    return country == null ? "" : country.iso3();
  }

  /** Its alpha-3 code by its FIPS code; empty when there is none. */
  String withFips(String fips) {
    Country country = byFips.get(fips);
    return country == null ? "" : country.iso3();
  }

  String fips(String iso3) {
    return of(iso3).map(Country::fips).orElse("");
  }

  String cow(String iso3) {
    return of(iso3).map(Country::cow).orElse("");
  }
}
