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
 * words. Not thread-safe; fingerprints may be made on other threads with {@link #fingerprint}.
 */
public final class Copies {
  /** Hashes of the sample that must agree before two texts are compared: one may be a stock phrase. */
  private static final int AGREE = 2;

  private record Known(String id, Fingerprint fingerprint) {}

  private final List<Known> known = new ArrayList<>();
  private final Map<Long, int[]> posts = new HashMap<>();

  /** Something made of a text that {@link #add(String, Prepared)} takes. */
  public static final class Prepared {
    private final Fingerprint fingerprint;

    private Prepared(Fingerprint fingerprint) {
      this.fingerprint = fingerprint;
    }
  }

  /** The costly part of adding a document, for any thread. */
  public static Prepared fingerprint(Document document) {
    return new Prepared(Fingerprint.of(document.text()));
  }

  /** Adds a document and gives its pairs with those added before, by the id of the other. */
  public List<Pair> add(Document document) {
    return add(document.id(), fingerprint(document));
  }

  /** Adds a document of which a fingerprint was made. */
  public List<Pair> add(String id, Prepared prepared) {
    Fingerprint mine = prepared.fingerprint;
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> met : met(mine).entrySet()) {
      Known other = known.get(met.getKey());
      int least =
          Math.min(AGREE, Math.min(mine.sample().length, other.fingerprint.sample().length));
      if (met.getValue() >= least && !other.id.equals(id)) {
        pair(id, mine, other).ifPresent(pairs::add);
      }
    }
    remember(new Known(id, mine));
    pairs.sort(Comparator.comparing(p -> p.partner(id)));
    return pairs;
  }

  private static java.util.Optional<Pair> pair(String id, Fingerprint mine, Known other) {
    int shared = mine.shared(other.fingerprint);
    Likeness likeness = Likeness.of(shared, Math.min(mine.runs(), other.fingerprint.runs()));
    if (likeness == Likeness.OTHER) {
      return java.util.Optional.empty();
    }
    double ofMine = (double) shared / mine.runs();
    double ofOther = (double) shared / other.fingerprint.runs();
    return java.util.Optional.of(
        id.compareTo(other.id) < 0
            ? new Pair(id, other.id, likeness, shared, ofMine, ofOther)
            : new Pair(other.id, id, likeness, shared, ofOther, ofMine));
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
