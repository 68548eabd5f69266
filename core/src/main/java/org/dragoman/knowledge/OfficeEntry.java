package org.dragoman.knowledge;

import java.util.List;
import org.dragoman.ontology.ActorCode;

/**
 * An office by its titles.
 *
 * @param code sector, and the country when the office belongs to one state alone
 * @param belongs whether its sector is that of the body it belongs to, when one is named
 */
public record OfficeEntry(
    String name, List<Name> titles, ActorCode code, boolean belongs, Where where) {
  public OfficeEntry {
    titles = List.copyOf(titles);
  }
}
