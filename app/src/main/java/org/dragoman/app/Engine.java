package org.dragoman.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.dragoman.Dragoman;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problem;
import org.dragoman.knowledge.Problems;
import org.dragoman.language.Analyzer;

/** Makes the coder that the options ask for. */
final class Engine {
  private Engine() {}

  /**
   * The coder with the built-in knowledge and the user's on top of it.
   *
   * @param reader which parser
   * @param parses a folder that remembers the precise reader's parses, or empty
   * @param notices takes a line when the first use must prepare something
   * @throws CannotRun when the knowledge has errors or cannot be read
   */
  static Dragoman open(
      List<Path> overlays, Reader reader, Optional<Path> parses, Consumer<String> notices)
      throws CannotRun {
    Problems problems = new Problems();
    folders(overlays);
    // Reader and knowledge load side by side: neither needs the other.
    CompletableFuture<Analyzer> analyzer =
        CompletableFuture.supplyAsync(() -> reader.open(parses, notices));
    try {
      Knowledge knowledge = knowledge(overlays, problems);
      Dragoman dragoman = Dragoman.of(knowledge, analyzer.join(), problems);
      if (problems.hasErrors()) {
        throw new CannotRun(errors(problems));
      }
      return dragoman;
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unread) {
        throw new CannotRun(unread.getMessage() + ": "
            + Objects.requireNonNull(unread.getCause(), "always has a cause").getMessage());
      }
      throw e;
    }
  }

  /**
   * The built-in knowledge and overlays of it.
   *
   * @throws CannotRun when a folder is none or a file cannot be read
   */
  static Knowledge knowledge(List<Path> overlays, Problems problems) throws CannotRun {
    try {
      return Knowledge.load(folders(overlays), problems);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static CannotRun unreadable(IOException e) {
    return new CannotRun("the knowledge cannot be read: " + e.getMessage());
  }

  /**
   * The same folders.
   *
   * @throws CannotRun when one is none
   */
  static List<Path> folders(List<Path> overlays) throws CannotRun {
    for (Path overlay : overlays) {
      if (!Files.isDirectory(overlay)) {
        throw new CannotRun(
            overlay + ": no such folder; --knowledge takes a folder of knowledge files");
      }
    }
    return overlays;
  }

  /** One line that says what is wrong with the knowledge. */
  static String errors(Problems problems) {
    List<Problem> errors = problems.sorted().stream().filter(Problem::error).toList();
    return "the knowledge has "
        + errors.size()
        + (errors.size() == 1 ? " error" : " errors")
        + ", the first is "
        + errors.get(0)
        + "; 'dragoman check DIR' shows all";
  }
}
