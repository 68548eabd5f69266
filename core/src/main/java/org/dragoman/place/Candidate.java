package org.dragoman.place;

/**
 * A place that a name may mean.
 *
 * @param otherName whether the name is an alternate, not the place's own
 */
record Candidate(Place place, Rank rank, boolean otherName) {
  private static final double EARTH_RADIUS_KM = 6371;

  /** Kilometres between two places along the great circle. */
  static double kilometres(Place a, Place b) {
    double lat1 = Math.toRadians(a.lat());
    double lat2 = Math.toRadians(b.lat());
    double y = Math.sin((lat2 - lat1) / 2);
    double x = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
    double h = y * y + Math.cos(lat1) * Math.cos(lat2) * x * x;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** Whether this place lies in the other, a country or a region of it. */
  boolean isIn(Candidate other) {
    if (other.place.country().isEmpty() || !place.country().equals(other.place.country())) {
      return false;
    }
    return switch (other.rank) {
      case COUNTRY -> rank != Rank.COUNTRY;
      case REGION ->
        rank != Rank.COUNTRY && rank != Rank.REGION && place.admin1().equals(other.place.name());
      case DISTRICT ->
        rank.isSettlement()
            && place.admin1().equals(other.place.admin1())
            && kilometres(place, other.place) < 80;
      default -> false;
    };
  }
}
