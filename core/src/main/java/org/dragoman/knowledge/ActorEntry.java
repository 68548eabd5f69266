package org.dragoman.knowledge;

import java.util.List;
import org.dragoman.ontology.ActorCode;

/**
 * A person, a group or a body by name.
 *
 * @param names other names, without the entry's own
 * @param kind the word of the file: person, group, body, party, media, company, force …
 * @param terms what it was, when
 */
public record ActorEntry(
    String name, List<Name> names, String kind, List<Term> terms, Where where) {
  /** The kind of an entry that says none. */
  public static final String PERSON = "person";

  /** A role in a span of days; the gloss is for people, as "director of the CIA". */
  public record Term(DateSpan days, ActorCode code, String gloss) {}

  public ActorEntry {
    names = List.copyOf(names);
    terms = List.copyOf(terms);
  }

  /** The name without the note in brackets that parts namesakes: "Ali Abdullah (Chad)". */
  public String title() {
    int note = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    return note > 0 ? name.substring(0, note) : name;
  }

  public boolean isPerson() {
    return kind.equals(PERSON);
  }
}
