package org.dragoman.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.knowledge.WordLists;

/** Names to candidates: the hand-made places first, then the gazetteer's. Immutable. */
final class PlaceNames {
  private static final Pattern DOMAIN =
      Pattern.compile("^\\w+://[^/:?#]*\\.([a-z]{2})(?:[/:?#]|$)");
  private static final Map<String, String> ALPHA3 = alpha3();
  /** The one national domain that is not the country's alpha-2 code. */
  private static final String BRITISH_DOMAIN = "uk";

  private static final String BRITISH_CODE = "gb";

  private final Gazetteer gazetteer;
  private final OwnPlaces own;
  private final WordLists words;

  PlaceNames(Gazetteer gazetteer, OwnPlaces own, WordLists words) {
    this.gazetteer = gazetteer;
    this.own = own;
    this.words = words;
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

  /** The regions of a short form such as "Pa.". */
  List<Candidate> shortForm(String key) {
    return own.shortForm(key);
  }

  /** The country of a code, or nothing. */
  List<Candidate> country(String code) {
    return gazetteer.country(code).map(List::of).orElse(List.of());
  }

  /** The capital of a country's code, as the knowledge names it. */
  Optional<Place> capital(String country) {
    return own.capital(country).stream()
        .flatMap(name -> find(PlaceKey.of(name)).stream())
        .filter(c -> c.rank().isSettlement() && c.place().country().equals(country))
        .map(Candidate::place)
        .max(Comparator.comparingLong(Place::population));
  }

  String countryOf(String adjective) {
    return own.countryOf(adjective);
  }

  /** The country whose national domain a page stands under, or empty: "https://example.ca/news". */
  String countryOfAddress(String url) {
    Matcher domain = DOMAIN.matcher(url);
    if (!domain.find() || words.list("worldwide-domains").contains(domain.group(1))) {
      return "";
    }
    String alpha2 = domain.group(1).equals(BRITISH_DOMAIN) ? BRITISH_CODE : domain.group(1);
    return ALPHA3.getOrDefault(alpha2.toUpperCase(Locale.ROOT), "");
  }

  private static Map<String, String> alpha3() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(alpha2, new Locale.Builder().setRegion(alpha2).build().getISO3Country());
    }
    return Map.copyOf(codes);
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
