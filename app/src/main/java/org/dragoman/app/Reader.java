package org.dragoman.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.language.Analyzer;
import org.dragoman.reader.FastReader;
import org.dragoman.reader.PreciseReader;

/** The readers that can be asked for. */
enum Reader {
  FAST,
  PRECISE;

  /**
   * The reader itself, loaded when this returns; with a folder of parses the precise one loads at the first text that is
   * not there.
   *
   * @param parses a folder in which the precise reader keeps its parses; the fast one parses faster than a disk reads
   * @param notices takes a line when the first use must prepare something
   */
  Analyzer open(Optional<Path> parses, Consumer<String> notices) {
    return switch (this) {
      case FAST -> FastReader.create();
      case PRECISE ->
        parses
            .<Analyzer>map(folder -> PreciseReader.remembering(folder, notices))
            .orElseGet(() -> PreciseReader.load(notices));
    };
  }

  /** "fast", as the option is written. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
