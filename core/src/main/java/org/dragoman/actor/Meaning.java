package org.dragoman.actor;

import org.dragoman.knowledge.CountryEntry;
import org.dragoman.knowledge.OfficeEntry;
import org.dragoman.knowledge.RoleEntry;

/** What some words can stand for, before their sentence is looked at. */
sealed interface Meaning {
  /** A person, group or body by name. */
  record Named(Actor actor) implements Meaning {}

  /** A country by its name or by what stands for it. */
  record Country(CountryEntry entry, Use use) implements Meaning {}

  /** A title. */
  record Office(OfficeEntry entry) implements Meaning {}

  /** A common noun. */
  record Role(RoleEntry entry) implements Meaning {}

  /** How words name a country. */
  enum Use {
    NAME,
    REGION,
    CAPITAL,
    SEAT,
    ADJECTIVE,
    PEOPLE
  }
}
