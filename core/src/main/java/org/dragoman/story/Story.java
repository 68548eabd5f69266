package org.dragoman.story;

import java.util.List;
import java.util.TreeSet;

/**
 * One text and the documents that carry it.
 *
 * @param original the wire's, else the earliest, else the longest
 * @param copies the others, by their ids
 */
public record Story(Carrier original, List<Carrier> copies) {
  public Story {
    copies = List.copyOf(copies);
  }

  /** Those who published it, in alphabetical order; documents without an outlet count for none. */
  public List<String> outlets() {
    TreeSet<String> outlets = new TreeSet<>();
    outlets.add(original.outlet());
    copies.forEach(c -> outlets.add(c.outlet()));
    outlets.remove("");
    return List.copyOf(outlets);
  }
}
