package org.dragoman.ledger;

import java.util.List;

/**
 * What a commit did. Only given when everything in it is safe on disk.
 *
 * @param added documents that are new
 * @param known documents that were there already, with the same text
 * @param differing ids of documents that are there with another text; they were left alone
 */
public record Acknowledged(int added, int known, List<String> differing) {
  public Acknowledged {
    differing = List.copyOf(differing);
  }
}
