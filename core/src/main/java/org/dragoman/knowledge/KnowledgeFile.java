package org.dragoman.knowledge;

import java.util.List;

/**
 * One file, read but not yet understood.
 *
 * @param kind the word of its header: events, actors, words …
 * @param lines the file as it stands, for showing the line of a problem
 */
public record KnowledgeFile(String name, String kind, List<Entry> entries, List<String> lines) {
  public KnowledgeFile {
    entries = List.copyOf(entries);
  }
}
