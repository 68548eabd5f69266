package org.dragoman.bench.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.reader.fast.Lemmatiser;
import org.dragoman.reader.fast.Lemmatiser.Change;
import org.jspecify.annotations.Nullable;

/** Finds the fewest endings that give every word of a list its lemma. */
final class LemmaEndings {
  private LemmaEndings() {}

  /**
   * For each ending, shortest first, the change that most words with it need, kept where a shorter ending says
   * otherwise; then the words that still come out wrong, whole.
   *
   * @param lemmas lemma by form
   */
  static Map<String, Change> learn(Map<String, String> lemmas) {
    Map<String, Change> kept = new HashMap<>();
    for (int length = 0; length <= Lemmatiser.LONGEST_ENDING; length++) {
      Map<String, Map<Change, Integer>> votes = new TreeMap<>();
      for (Map.Entry<String, String> word : lemmas.entrySet()) {
        String form = word.getKey();
        if (form.length() >= length) {
          Change change = Change.between(form, word.getValue());
          if (change.drop() <= length + 3) {
            votes
                .computeIfAbsent(form.substring(form.length() - length), e -> new HashMap<>())
                .merge(change, 1, Integer::sum);
          }
        }
      }
      for (Map.Entry<String, Map<Change, Integer>> ending : votes.entrySet()) {
        Change most = most(ending.getValue());
        int support = ending.getValue().getOrDefault(most, 0);
        if (support > 1
            && !most.equals(longest(kept, ending.getKey(), ending.getKey().length()))) {
          kept.put(ending.getKey(), most);
        }
      }
    }
    lemmas.forEach((form, lemma) -> {
      Change change = Change.between(form, lemma);
      if (!change.equals(longest(kept, form, Lemmatiser.LONGEST_ENDING))) {
        kept.put("$" + form, change);
      }
    });
    return kept;
  }

  private static Change most(Map<Change, Integer> votes) {
    Change best = new Change(0, "");
    int most = 0;
    for (Map.Entry<Change, Integer> vote : votes.entrySet()) {
      Change change = vote.getKey();
      boolean more = vote.getValue() > most
          || (vote.getValue() == most && change.toString().compareTo(best.toString()) < 0);
      if (more) {
        best = change;
        most = vote.getValue();
      }
    }
    return best;
  }

  private static @Nullable Change longest(Map<String, Change> kept, String form, int most) {
    for (int from = Math.max(0, form.length() - most); from <= form.length(); from++) {
      Change change = kept.get(form.substring(from));
      if (change != null) {
        return change;
      }
    }
    return null;
  }
}
