package org.dragoman.place;

import java.util.ArrayList;
import java.util.List;

/** Names to candidates: the hand-made places first, then the gazetteer's. Immutable. */
final class PlaceNames {
  private final Gazetteer gazetteer;
  private final OwnPlaces own;

  PlaceNames(Gazetteer gazetteer, OwnPlaces own) {
    this.gazetteer = gazetteer;
    this.own = own;
  }

  boolean has(String key) {
    return !own.find(key).isEmpty() || gazetteer.has(key);
  }

  /** All places of a name, a place that both know once. */
  List<Candidate> find(String key) {
    List<Candidate> mine = own.find(key);
    List<Candidate> found = new ArrayList<>(mine);
    for (Candidate candidate : gazetteer.find(key)) {
      if (mine.stream().noneMatch(m -> isSame(m.place(), candidate.place()))) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** Countries and regions of a name or a short form: what may stand behind "Lebanon, ". */
  List<Candidate> holders(String key) {
    List<Candidate> holders = new ArrayList<>(own.shortForm(key));
    for (Candidate candidate : find(key)) {
      switch (candidate.rank()) {
        case COUNTRY, REGION, DISTRICT -> holders.add(candidate);
        default -> {}
      }
    }
    return holders;
  }

  /** The country of a code, or nothing. */
  List<Candidate> country(String code) {
    return gazetteer.country(code).map(List::of).orElse(List.of());
  }

  String countryOf(String adjective) {
    return own.countryOf(adjective);
  }

  private static boolean isSame(Place a, Place b) {
    if (a.geonames() != 0 && a.geonames() == b.geonames()) {
      return true;
    }
    // A hand-made place replaces the gazetteer's line of the same kind close by.
    return a.kind() == b.kind()
        && (a.country().equals(b.country()) || b.country().isEmpty())
        && Candidate.kilometres(a, b) < 60;
  }
}
