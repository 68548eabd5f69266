package org.dragoman.knowledge;

import java.util.List;

/**
 * A state, a territory, or a state that is no more.
 *
 * @param code ISO 3166 alpha-3, or the code that the codebook gives it
 * @param names the first is the one shown
 * @param days when it was a state; its capital and seats stand for it in these days
 * @param adjectives "Iraqi"
 * @param people "Iraqi", "Iraqis", "Swede"
 * @param capitals cities that stand for the government
 * @param seats buildings that stand for the government: "Kremlin"
 * @param regions parts that act or give people their country: "Scotland"
 * @param after code of the state that followed, or empty
 */
public record CountryEntry(
    String code,
    List<Name> names,
    DateSpan days,
    List<Name> adjectives,
    List<Name> people,
    List<Name> capitals,
    List<Name> seats,
    List<Name> regions,
    String after,
    Where where) {
  public CountryEntry {
    names = List.copyOf(names);
    adjectives = List.copyOf(adjectives);
    people = List.copyOf(people);
    capitals = List.copyOf(capitals);
    seats = List.copyOf(seats);
    regions = List.copyOf(regions);
  }

  /** The name shown. */
  public String name() {
    return names.get(0).text();
  }
}
