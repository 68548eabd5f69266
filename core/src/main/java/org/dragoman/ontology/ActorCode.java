package org.dragoman.ontology;

/**
 * Who somebody is, in codes.
 *
 * @param country ISO 3166 alpha-3 or IGO, NGO, MNC, ISM, IMG …; empty when unknown
 * @param sector GOV, MIL, REB …; empty when none is known
 * @param more the further codes of the classic actor string, such as a group's own code; may be empty
 */
public record ActorCode(String country, String sector, String more) {
  public static final ActorCode NONE = new ActorCode("", "", "");

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
