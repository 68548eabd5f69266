package org.dragoman.ledger;

import java.util.List;
import org.dragoman.same.Verdict;

/**
 * Why two events are one happening, or two.
 *
 * @param joined whether the ledger has them as one
 * @param verdict on the two alone
 * @param through the events that join them, from the one to the other; only the two when they are
 *     joined directly, none when they are not joined
 */
public record WhySame(boolean joined, Verdict verdict, List<String> through) {
  public WhySame {
    through = List.copyOf(through);
  }
}
