package org.dragoman.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of a sentence that the knowledge knows.
 *
 * @param first first token
 * @param last last token, included
 * @param meanings everything they can stand for, in the order of the knowledge
 */
record Find(int first, int last, List<Meaning> meanings) {
  Find {
    meanings = List.copyOf(meanings);
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  List<Actor> actors() {
    List<Actor> actors = new ArrayList<>();
    for (Meaning meaning : meanings) {
      if (meaning instanceof Meaning.Named named) {
        actors.add(named.actor());
      }
    }
    return actors;
  }

  List<Meaning.Country> countries() {
    List<Meaning.Country> countries = new ArrayList<>();
    for (Meaning meaning : meanings) {
      if (meaning instanceof Meaning.Country country) {
        countries.add(country);
      }
    }
    return countries;
  }

  Optional<Meaning.Office> office() {
    return meanings.stream()
        .filter(Meaning.Office.class::isInstance)
        .map(Meaning.Office.class::cast)
        .findFirst();
  }

  Optional<Meaning.Role> role() {
    return meanings.stream()
        .filter(Meaning.Role.class::isInstance)
        .map(Meaning.Role.class::cast)
        .findFirst();
  }

  boolean isTitleOrRole() {
    return office().isPresent() || role().isPresent();
  }
}
