package org.dragoman.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.Problem;
import org.dragoman.knowledge.Problems;
import org.dragoman.reader.FastReader;
import org.dragoman.reader.PreciseReader;
import org.dragoman.table.Run;
import org.dragoman.table.StoryRows;

/** A loaded coder and what to keep of its stories. Thread-safe. */
final class Engine {
  /**
   * Which coder, as it is told to the executors.
   *
   * @param reader how reports are parsed
   * @param knowledge folders of own knowledge, at the same path on every machine
   * @param leastConfidence of an event that is kept, 0 to 1
   * @param keepText whether the words of reports are kept, or their hashes and offsets only
   */
  record Choice(Reader reader, List<String> knowledge, double leastConfidence, boolean keepText)
      implements Serializable {
    Choice {
      knowledge = List.copyOf(knowledge);
    }
  }

  /** The readers that can be asked for. */
  enum Reader {
    FAST,
    PRECISE
  }

  // The one thing here that changes: a process of Spark runs many tasks, and each of them must find
  // the coder that the first one loaded.
  private static final ConcurrentHashMap<Choice, Engine> LOADED = new ConcurrentHashMap<>();

  private final Choice choice;
  private final Dragoman dragoman;

  private Engine(Choice choice, Dragoman dragoman) {
    this.choice = choice;
    this.dragoman = dragoman;
  }

  /**
   * The coder of this process, loaded when it is asked for first.
   *
   * @throws UncheckedIOException when the knowledge cannot be read or has errors
   */
  static Engine of(Choice choice) {
    return LOADED.computeIfAbsent(choice, Engine::load);
  }

  private static Engine load(Choice choice) {
    Problems problems = new Problems();
    try {
      Knowledge knowledge =
          Knowledge.load(choice.knowledge().stream().map(Path::of).toList(), problems);
      Dragoman dragoman = Dragoman.of(
          knowledge,
          choice.reader() == Reader.FAST ? FastReader.create() : PreciseReader.create(),
          problems);
      if (problems.hasErrors()) {
        Problem first =
            problems.sorted().stream().filter(Problem::error).findFirst().orElseThrow();
        throw new IOException(first + "; 'dragoman check DIR' shows all");
      }
      return new Engine(choice, dragoman);
    } catch (IOException e) {
      throw new UncheckedIOException("the knowledge cannot be used: " + e.getMessage(), e);
    }
  }

  Coded code(Document document) {
    return dragoman.code(document, choice.leastConfidence());
  }

  Dragoman dragoman() {
    return dragoman;
  }

  Run run() {
    return new Run("code", Dragoman.VERSION, dragoman.knowledge());
  }

  StoryRows rows() {
    return new StoryRows(run(), choice.keepText());
  }
}
