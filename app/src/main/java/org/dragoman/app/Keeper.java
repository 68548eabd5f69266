package org.dragoman.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Provenance;
import org.dragoman.story.Wires;

/** Where coded stories are kept. Used from one thread. */
interface Keeper extends AutoCloseable {
  /**
   * A story to be kept.
   *
   * @param coded empty when there is no reader for its language, or when it is a copy of a story that
   *     is kept already
   */
  record Story(Document document, Provenance provenance, Optional<Coded> coded) {}

  /**
   * Documents that are kept already, by their ids.
   *
   * @param same with the same text
   * @param differing with another text
   */
  record Known(Set<String> same, Set<String> differing) {
    static final Known NONE = new Known(Set.of(), Set.of());
  }

  /** Which of these are kept already. */
  Known known(List<Document> documents) throws IOException;

  /**
   * What decides about stories beside their own texts.
   *
   * @param knowledge the version of the knowledge they are coded by
   * @param wires whose reports others print
   */
  record By(String knowledge, Wires wires) {}

  /** Which of these, none of them known, are copies of others or of one another, not to be coded. */
  default Set<String> copies(List<Document> documents, By by) throws IOException {
    return Set.of();
  }

  /** Keeps these for good: when it returns, a kill of the program loses none of them. */
  void keep(List<Story> stories, By by) throws IOException;

  /** Puts in order what an older version of this program kept. */
  default void settle(Supplier<By> by) throws IOException {}

  /**
   * Documents that were taken for copies when they came, and now are to be coded; some at a time, by
   * their ids.
   *
   * @param after the id of the last one of the time before, or empty
   */
  default List<Document> uncoded(String after) throws IOException {
    return List.of();
  }

  /** Keeps for good what was coded of {@link #uncoded}. */
  default void keepLate(List<Coded> stories, By by) throws IOException {}

  /** All is kept; what can only be done with all of it at hand is done now. */
  default void finish(Supplier<By> by) throws IOException {}

  @Override
  void close() throws IOException;
}
