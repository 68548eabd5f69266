package org.dragoman.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.knowledge.Entry;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.Value;

/**
 * The hand-made places: more names of countries and regions, landmarks, and the adjectives of
 * countries, which tell where a story plays. Immutable.
 *
 * <pre>
 * alias IRQ                     a country by its code; "alias USA / Pennsylvania" is a region of it
 *   names  Iraq                 other names
 *   short  Pa. | PA             names only behind a comma and another place
 *   kind   region               when the name is a region's and a city's; else the city is meant
 * place Tahrir Square           a place of its own
 *   names  Midan Tahrir
 *   kind   landmark             country, region, city, landmark or area
 *   in     EGY                  the country, or nothing in the open sea; "IRQ / Baghdad" with its region
 *   at     30.044 31.236        degrees north and east
 *   people 120000               inhabitants, when it has any
 * </pre>
 */
final class OwnPlaces {
  private static final long KNOWN_TO_ALL = 300_000;

  private final Map<String, List<Candidate>> byKey = new HashMap<>();
  private final Map<String, List<Candidate>> shortForms = new HashMap<>();
  private final Map<String, String> adjectives = new HashMap<>();
  private final Map<String, String> capitals = new HashMap<>();
  private final Gazetteer gazetteer;
  private final Problems problems;

  private OwnPlaces(Gazetteer gazetteer, Problems problems) {
    this.gazetteer = gazetteer;
    this.problems = problems;
  }

  /** Reads the kinds {@code places} and {@code countries}; what is wrong goes to the problems. */
  static OwnPlaces read(Knowledge knowledge, Gazetteer gazetteer, Problems problems) {
    OwnPlaces own = new OwnPlaces(gazetteer, problems);
    for (KnowledgeFile file : knowledge.files("countries")) {
      for (Entry entry : file.entries()) {
        own.country(entry);
      }
    }
    for (KnowledgeFile file : knowledge.files("places")) {
      for (Entry entry : file.entries()) {
        own.entry(entry);
      }
    }
    return own;
  }

  List<Candidate> find(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  List<Candidate> shortForm(String key) {
    return shortForms.getOrDefault(key, List.of());
  }

  /** The country of an adjective or a people's name as written, or empty. */
  String countryOf(String adjective) {
    return adjectives.getOrDefault(adjective, "");
  }

  /** The name of a country's capital. */
  Optional<String> capital(String country) {
    return Optional.ofNullable(capitals.get(country));
  }

  private void country(Entry entry) {
    String code = entry.name().text();
    entry.alternatives("capital").stream()
        .findFirst()
        .ifPresent(c -> capitals.put(code, unquoted(c)));
    gazetteer.country(code).ifPresent(country -> {
      for (Value name : entry.alternatives("names")) {
        if (!isOwnRegion(name, code)) {
          put(byKey, name, country);
        }
      }
    });
    for (String field : List.of("adjective", "people")) {
      for (Value adjective : entry.alternatives(field)) {
        adjectives.putIfAbsent(unquoted(adjective), code);
      }
    }
  }

  /** "England" is a name of the state for its actors, and a part of it on the map. */
  private boolean isOwnRegion(Value name, String country) {
    return gazetteer.find(PlaceKey.of(unquoted(name))).stream()
        .anyMatch(c ->
            c.rank() == Rank.REGION && !c.otherName() && c.place().country().equals(country));
  }

  private void entry(Entry entry) {
    switch (entry.keyword()) {
      case "alias" -> alias(entry);
      case "place" -> place(entry);
      default -> {} // reported when the file was read
    }
  }

  private void alias(Entry entry) {
    String[] parts = entry.name().text().split("/", 2);
    String code = parts[0].strip();
    String name = parts.length < 2 ? "" : parts[1].strip();
    List<Candidate> meant = new ArrayList<>();
    if (name.isEmpty()) {
      gazetteer.country(code).ifPresent(meant::add);
    }
    for (Candidate candidate : name.isEmpty() ? List.<Candidate>of() : all(PlaceKey.of(name))) {
      if (candidate.place().country().equals(code) && candidate.rank() != Rank.COUNTRY) {
        meant.add(candidate);
      }
    }
    if (meant.isEmpty()) {
      problems.error(
          "K057",
          entry.where(),
          "no place '" + entry.name().text() + "' to give names to",
          "write a country's code and, behind a slash, the name that the gazetteer uses");
      return;
    }
    boolean city = !entry.field("short").isPresent() && !entry.text("kind").equals("region");
    Candidate best = meant.get(0);
    for (Candidate candidate : meant) {
      if (fits(candidate, city) > fits(best, city)) {
        best = candidate;
      }
    }
    for (Value other : entry.alternatives("names")) {
      put(byKey, other, best);
    }
    for (Value other : entry.alternatives("short")) {
      put(shortForms, other, best);
    }
  }

  /** How well a place fits an alias: other names are mostly a city's, short forms a region's. */
  private static double fits(Candidate candidate, boolean city) {
    double rank = candidate.rank().isSettlement() == city ? 1e12 : 0;
    double own = candidate.otherName() ? 0 : 1e11;
    double first = candidate.rank() == Rank.REGION ? 1e10 : 0;
    return rank + own + first + candidate.place().population();
  }

  private List<Candidate> all(String key) {
    List<Candidate> all = new ArrayList<>(find(key));
    all.addAll(gazetteer.find(key));
    return all;
  }

  private void place(Entry entry) {
    String[] at = entry.text("at").split("\\s+");
    double[] point = new double[2];
    try {
      point[0] = Double.parseDouble(at[0]);
      point[1] = Double.parseDouble(at.length > 1 ? at[1] : "");
    } catch (NumberFormatException e) {
      problems.error(
          "K056",
          entry.where(),
          "the place has no point",
          "write 'at' with degrees north and degrees east, such as 'at 30.044 31.236'");
      return;
    }
    Rank rank = rank(entry.text("kind"));
    String[] in = entry.text("in").split("/", 2);
    Place place = new Place(
        entry.name().text().replaceAll("\\s*\\(.*\\)$", ""),
        rank.kind(),
        in[0].strip(),
        in.length > 1 ? in[1].strip() : "",
        point[0],
        point[1],
        whole(entry.text("geonames"), 0),
        whole(entry.text("people"), rank == Rank.LANDMARK ? 0 : KNOWN_TO_ALL));
    Candidate candidate = new Candidate(place, rank, false);
    put(byKey, new Value(place.name(), entry.where()), candidate);
    for (Value name : entry.alternatives("names")) {
      put(byKey, name, candidate);
    }
    for (Value name : entry.alternatives("short")) {
      put(shortForms, name, candidate);
    }
  }

  private static long whole(String text, long otherwise) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : otherwise;
  }

  private static Rank rank(String kind) {
    return switch (kind) {
      case "country" -> Rank.COUNTRY;
      case "region" -> Rank.REGION;
      case "city" -> Rank.CITY;
      case "area" -> Rank.AREA;
      default -> Rank.LANDMARK;
    };
  }

  private static void put(Map<String, List<Candidate>> map, Value name, Candidate candidate) {
    String key = PlaceKey.of(unquoted(name));
    if (!key.isEmpty()) {
      List<Candidate> there = map.computeIfAbsent(key, k -> new ArrayList<>(1));
      if (there.stream().noneMatch(c -> c.place().equals(candidate.place()))) {
        there.add(candidate);
      }
    }
  }

  private static String unquoted(Value value) {
    return value.text().replace("\"", "").strip();
  }
}
