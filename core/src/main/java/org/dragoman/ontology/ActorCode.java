package org.dragoman.ontology;

import java.util.Set;

/**
 * Who somebody is, in codes.
 *
 * @param country ISO 3166 alpha-3 or IGO, NGO, MNC, ISM, IMG …; empty when unknown
 * @param sector GOV, MIL, REB …; empty when none is known
 * @param more the further codes of the classic actor string, such as a group's own code; may be empty
 */
public record ActorCode(String country, String sector, String more) {
  public static final ActorCode NONE = new ActorCode("", "", "");

  /** Bodies of several countries, firms and movements of many, armed bands of none (CAMEO). */
  private static final Set<String> OF_NO_COUNTRY =
      Set.of("IGO", "NGO", "NGM", "MNC", "IMG", "ISM", "IMT");

  /** Whether a code in the country's place is that of no country. */
  public static boolean isOfNoCountry(String country) {
    return OF_NO_COUNTRY.contains(country);
  }

  public static ActorCode of(String country, String sector) {
    return new ActorCode(country, sector, "");
  }

  /** The classic actor string: "USAGOV", "IRQREB". */
  public String cameo() {
    return sector.equals(country) ? country + more : country + sector + more;
  }

  @Override
  public String toString() {
    return (country + " " + sector + " " + more).trim().replace("  ", " ");
  }
}
