package org.dragoman.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.document.Document;

/**
 * Finds copies and versions among documents that come one at a time.
 *
 * <pre>{@code
 * Copies copies = new Copies();
 * for (Document document : documents) {
 *   List<Pair> pairs = copies.add(document); // with those that came before
 * }
 * }</pre>
 *
 * Whether two documents are a pair depends on their texts alone, so the pairs are the same in any
 * order. Holds a fingerprint for each document, not its text: about a kilobyte for a report of 250
 * words. Not thread-safe; fingerprints may be made on other threads.
 */
public final class Copies {
  private record Known(String id, Fingerprint fingerprint) {}

  private final List<Known> known = new ArrayList<>();
  private final Map<Long, int[]> posts = new HashMap<>();

  /** Adds a document and gives its pairs with those added before, by the id of the other. */
  public List<Pair> add(Document document) {
    return add(document.id(), Fingerprint.of(document.text()));
  }

  /** Adds a document of which a fingerprint was made. */
  public List<Pair> add(String id, Fingerprint mine) {
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> met : met(mine).entrySet()) {
      Known other = known.get(met.getKey());
      if (Fingerprint.mayBeCopies(met.getValue(), mine.sampled(), other.fingerprint.sampled())
          && !other.id.equals(id)) {
        Pair.of(id, mine, other.id, other.fingerprint).ifPresent(pairs::add);
      }
    }
    remember(new Known(id, mine));
    pairs.sort(Comparator.comparing(p -> p.partner(id)));
    return pairs;
  }

  /** Documents with which the sample agrees, and in how many hashes. */
  private Map<Integer, Integer> met(Fingerprint mine) {
    Map<Integer, Integer> met = new HashMap<>();
    for (long hash : mine.sample()) {
      int[] posted = posts.get(hash);
      if (posted != null) {
        for (int i = 1; i <= posted[0]; i++) {
          met.merge(posted[i], 1, Integer::sum);
        }
      }
    }
    return met;
  }

  /** Each list of posts holds its length first. */
  private void remember(Known document) {
    int number = known.size();
    known.add(document);
    for (long hash : document.fingerprint.sample()) {
      int[] posted = posts.get(hash);
      if (posted == null) {
        posts.put(hash, new int[] {1, number});
        continue;
      }
      if (posted[0] + 1 == posted.length) {
        posted = java.util.Arrays.copyOf(posted, posted.length * 2);
        posts.put(hash, posted);
      }
      posted[++posted[0]] = number;
    }
  }

  /** How many documents were added. */
  public int size() {
    return known.size();
  }
}
