package org.dragoman;

import java.io.IOException;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problems;

/** The engine with the built-in knowledge, for the tests that read sentences with it. */
public final class OneEngine {
  private OneEngine() {}

  /** @throws IOException when the built-in knowledge cannot be read */
  public static Dragoman load() throws IOException {
    Problems problems = new Problems();
    return Dragoman.of(Knowledge.load(List.of(), problems), OneReader.READER, problems);
  }
}
