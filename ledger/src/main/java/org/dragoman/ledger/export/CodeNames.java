package org.dragoman.ledger.export;

import java.util.List;

/** What codes of countries and sectors are called. */
public final class CodeNames {
  private CodeNames() {}

  /**
   * A country.
   *
   * @param code ISO 3166 alpha-3
   * @param numeric ISO 3166 numeric, by which maps know it; empty for former states
   */
  public record Country(String code, String numeric, String name) {}

  /** A sector of actors. */
  public record Sector(String code, String name) {}

  /** All countries, by code. */
  public static List<Country> countries() {
    return Tsv.rows("countries.tsv").stream()
        .map(row -> new Country(row.get(0), row.get(2), row.get(3)))
        .toList();
  }

  /** All sectors, by code. */
  public static List<Sector> sectors() {
    return Tsv.rows("sectors.tsv").stream()
        .map(row -> new Sector(row.get(0), row.get(1)))
        .toList();
  }
}
