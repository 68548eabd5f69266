package org.dragoman.actor;

import java.util.List;
import org.dragoman.knowledge.ActorEntry;
import org.dragoman.knowledge.Where;
import org.dragoman.ontology.ActorCode;

/**
 * Somebody of the knowledge whom words can mean.
 *
 * @param fit how well the words name him
 * @param name the name of the entry
 * @param kind person, group, body, country, office, role …
 * @param code what he is on the day that was asked for, else by his last role; a country's is its government's
 * @param holds whether he is in some role on that day, not out of office
 * @param terms what he was, when; empty for countries, offices and roles
 * @param where file and line of the entry
 */
public record Identity(
    Fit fit,
    String name,
    String kind,
    ActorCode code,
    boolean holds,
    List<ActorEntry.Term> terms,
    Where where) {
  /** How well words name somebody, the best first. */
  public enum Fit {
    /** He is called so. */
    NAME,
    /** The words are a part of his name. */
    PART,
    /** His name is written otherwise but sounds alike. */
    SOUND
  }

  public Identity {
    terms = List.copyOf(terms);
  }
}
