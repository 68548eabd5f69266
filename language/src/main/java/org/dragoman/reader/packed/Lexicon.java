package org.dragoman.reader.packed;

import java.nio.ShortBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each of some hundred thousand words: one of few groups of strings, which many words share. Immutable,
 * safe for threads.
 *
 * @param <G> a group: strings in the order in which NLP4J goes through them
 */
final class Lexicon<G> {
  private final Slots words;
  private final ShortBuffer groupOf;
  private final List<G> groups;

  /** @param groupOf for each slot of the words the number of its group */
  Lexicon(Slots words, ShortBuffer groupOf, List<G> groups) {
    this.words = words;
    this.groupOf = groupOf;
    this.groups = groups;
  }

  @Nullable
  G of(@Nullable String word) {
    if (word == null) {
      return null;
    }
    int slot = words.find(Letters.key(0, Letters.hash(word)));
    return slot < 0 ? null : groups.get(groupOf.get(slot) & 0xFFFF);
  }
}
