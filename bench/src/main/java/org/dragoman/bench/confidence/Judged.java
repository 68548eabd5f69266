package org.dragoman.bench.confidence;

import java.util.List;

/**
 * An event that somebody judged.
 *
 * @param story what it stands in; all events of a story are learnt from or tested on together
 * @param signs what the coder saw
 * @param right whether a careful reader agrees with its type
 */
record Judged(String story, List<String> signs, boolean right) {
  Judged {
    signs = List.copyOf(signs);
  }
}
