package org.dragoman.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The mentions of one name in a story that are decided together: a name means the same place
 * throughout a story unless the story says otherwise ("Paris, Texas").
 */
final class Group {
  final List<Toponym> mentions = new ArrayList<>();
  final List<Candidate> candidates;
  /** Places that hold the same name elsewhere in the story. */
  final List<Candidate> shared = new ArrayList<>();
  /** What each candidate has for it by itself. */
  final double[] prior;
  /** How sure each candidate is, adding up to 1. */
  double[] belief;

  Group(Toponym first) {
    candidates = first.candidates();
    prior = new double[candidates.size()];
    belief = new double[candidates.size()];
  }

  String key() {
    return mentions.get(0).key();
  }

  int best() {
    int best = 0;
    for (int i = 1; i < belief.length; i++) {
      if (belief[i] > belief[best]) {
        best = i;
      }
    }
    return best;
  }
}
