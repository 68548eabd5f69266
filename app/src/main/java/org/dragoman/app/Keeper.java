package org.dragoman.app;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Provenance;

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
   * Keeps these for good: when it returns, a kill of the program loses none of them.
   *
   * @param knowledge the version of the knowledge they were coded by; empty when none was coded
   */
  void keep(List<Story> stories, String knowledge) throws IOException;

  /** All is kept; what can only be done with all of it at hand is done now. */
  default void finish() throws IOException {}

  @Override
  void close() throws IOException;
}
