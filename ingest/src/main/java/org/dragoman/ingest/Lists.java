package org.dragoman.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.KnowledgeReader;
import org.dragoman.knowledge.Problems;
import org.dragoman.knowledge.WordLists;

/**
 * The word lists that ingest itself needs (names of months, furniture of pages, relay phrases, HTML
 * that is safe), in the {@code words} format of the knowledge files.
 */
public final class Lists {
  private Lists() {}

  /**
   * The lists of files that lie beside this class.
   *
   * @param names such as {@code "dates.words"}
   * @throws IllegalStateException when a built-in file is missing or wrong: the jar is broken
   */
  public static WordLists of(String... names) {
    Problems problems = new Problems();
    List<KnowledgeFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(KnowledgeReader.read(name, lines(name), problems));
    }
    WordLists lists = WordLists.read(files, problems);
    if (problems.hasErrors()) {
      throw new IllegalStateException("built-in word list: " + problems.sorted());
    }
    return lists;
  }

  /** The lines of a built-in file. */
  public static List<String> lines(String name) {
    try (InputStream in = Lists.class.getResourceAsStream("/dragoman/ingest/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
