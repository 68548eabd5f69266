package org.dragoman.event;

import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.EventEntry;
import org.dragoman.knowledge.Frame;

/**
 * A frame that fits a clause.
 *
 * @param words tokens of the wording itself: "turn", "down"
 * @param sources tokens that fill SOURCE; empty when unsaid
 * @param targets tokens that fill TARGET
 * @param named tokens that fill the frame's own words: the talks of "held talks"
 * @param content token that heads the CONTENT, -1 when there is none
 * @param score how much of the frame the clause fills: words count more than slots
 */
record Binding(
    Clause clause,
    EventEntry entry,
    Frame frame,
    List<Integer> words,
    List<Integer> sources,
    List<Integer> targets,
    Set<Integer> named,
    int content,
    int score) {
  Binding {
    words = List.copyOf(words);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    named = Set.copyOf(named);
  }

  /** The same told by another verb, with its doers as sources. */
  Binding doneBy(int verb, List<Integer> doers) {
    Clause told = new Clause(
        clause.sentence(), clause.predicate(), clause.passive(), verb, clause.arguments());
    return new Binding(told, entry, frame, words, doers, targets, named, content, score);
  }
}
