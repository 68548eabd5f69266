package org.dragoman.knowledge;

import java.util.List;

/**
 * An entry of an {@code events} file: words, what they mean, and the frames they stand in.
 *
 * @param act the verbal act for composition with its content, or empty
 */
public record EventEntry(
    String name,
    Coding coding,
    String act,
    List<String> contexts,
    List<String> verbs,
    List<String> nouns,
    List<String> adjectives,
    List<Frame> frames,
    Where where) {
  public EventEntry {
    contexts = List.copyOf(contexts);
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    adjectives = List.copyOf(adjectives);
    frames = List.copyOf(frames);
  }
}
