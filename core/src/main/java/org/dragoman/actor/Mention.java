package org.dragoman.actor;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.language.Position;

/**
 * A resolved noun that later words can refer back to.
 *
 * @param key what it was called: the name of its office or role entry, or empty
 * @param lemma base form of its noun
 * @param rank how likely its clause makes it the topic: subjects first
 */
record Mention(
    Position position,
    List<Actor> actors,
    Number number,
    String key,
    String lemma,
    int rank,
    Resolution.Known resolution) {
  static final int SUBJECT = 3;
  static final int OBJECT = 2;
  static final int OTHER = 1;

  /** Grammatical number and person-hood, as pronouns ask for it. */
  enum Number {
    PERSON,
    MANY,
    THING
  }

  Mention {
    actors = List.copyOf(actors);
  }

  /** A party or an armed group of some country is "it" or "they": "the front said they would fight on". */
  boolean answersTo(Number wanted) {
    return number == wanted
        || (number == Number.THING
            && wanted == Number.MANY
            && actors.get(0).kind() == Actor.Kind.ORGANISATION
            && !actors.get(0).codeOn(LocalDate.MAX).country().isEmpty());
  }
}
