package org.dragoman.place;

import java.util.List;
import org.dragoman.text.Span;

/**
 * Words that name a place, before it is decided which.
 *
 * @param key the name as it is looked up
 * @param wanted what the words around it call it: "Anbar province", "the city of Basra"
 * @param container the places named as holding it: "Basra, Iraq"; empty when none is
 */
record Toponym(
    int sentence,
    int first,
    int last,
    Span span,
    String key,
    List<Candidate> candidates,
    Wanted wanted,
    List<Candidate> container) {
  Toponym {
    candidates = List.copyOf(candidates);
    container = List.copyOf(container);
  }

  /** What sort of place the words around a name ask for. */
  enum Wanted {
    ANY,
    REGION,
    CITY
  }

  Toponym in(List<Candidate> newContainer) {
    return new Toponym(sentence, first, last, span, key, candidates, wanted, newContainer);
  }

  Toponym among(List<Candidate> newCandidates) {
    return new Toponym(sentence, first, last, span, key, newCandidates, wanted, container);
  }

  /** The same words under the key of another name. */
  Toponym called(String name) {
    return new Toponym(
        sentence, first, last, span, PlaceKey.of(name), candidates, wanted, container);
  }

  /** Whether a place lies in one of those named as holding it. */
  boolean isHeld(Candidate candidate) {
    for (Candidate holder : container) {
      if (candidate.isIn(holder)) {
        return true;
      }
    }
    return false;
  }
}
