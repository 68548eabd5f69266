package org.dragoman.actor;

import java.util.List;

/** Who is meant by some words: known, ambiguous or unknown, each with its reason. */
public sealed interface Resolution {
  /** Why, for people: "office: secretary of state of USA on 2020-01-10". */
  String because();

  /** Several actors when the words name several: "Russian and Syrian forces". */
  record Known(List<Actor> actors, String because) implements Resolution {
    public Known {
      actors = List.copyOf(actors);
      if (actors.isEmpty()) {
        throw new IllegalArgumentException("a known resolution needs an actor");
      }
    }
  }

  /** Some one of these, the likeliest first. */
  record Ambiguous(List<Actor> candidates, String because) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** Nobody we could name or place. */
  record Unknown(String because) implements Resolution {}
}
