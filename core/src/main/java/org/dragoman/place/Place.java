package org.dragoman.place;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166 alpha-3
 * @param admin1 first-level region, or empty
 * @param lat degrees north
 * @param lon degrees east
 * @param geonames GeoNames id, 0 when it has none
 * @param population 0 when not known
 */
public record Place(
    String name,
    Kind kind,
    String country,
    String admin1,
    double lat,
    double lon,
    long geonames,
    long population) {
  /** What sort of place. */
  public enum Kind {
    COUNTRY,
    REGION,
    CITY,
    /** Squares, camps, straits, bases, battlefields. */
    LANDMARK,
    AREA
  }
}
