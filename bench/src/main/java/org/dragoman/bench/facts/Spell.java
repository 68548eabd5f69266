package org.dragoman.bench.facts;

/**
 * One row of a leader table: somebody held an office for some days.
 *
 * @param person id of the person in its source, or a key of the name
 * @param start ISO date cut to the known precision, never empty
 * @param end the same, or empty when no end is known
 * @param source name of the table's origin
 */
record Spell(
    String country,
    String person,
    String name,
    String office,
    OfficeClasses.OfficeClass as,
    String start,
    String end,
    String source) {

  Spell with(String newPerson, String newEnd) {
    return new Spell(country, newPerson, name, office, as, start, newEnd, source);
  }

  /** The first day it can mean. */
  String firstDay() {
    return (start + "-01-01").substring(0, 10);
  }

  boolean isOpen() {
    return end.isEmpty();
  }
}
