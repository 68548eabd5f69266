package org.dragoman.app;

import java.nio.file.Path;
import java.util.Optional;
import org.dragoman.language.Analyzer;
import org.dragoman.reader.FastReader;
import org.dragoman.reader.PreciseReader;

/** The readers that can be asked for. */
enum Reader {
  FAST,
  PRECISE;

  /**
   * The reader itself. The fast one is loaded when this returns, the precise one loads at the first text.
   *
   * @param parses a folder in which the precise reader keeps its parses; the fast one parses faster than a disk reads
   */
  Analyzer open(Optional<Path> parses) {
    return switch (this) {
      case FAST -> FastReader.create();
      case PRECISE ->
        parses.<Analyzer>map(PreciseReader::remembering).orElseGet(PreciseReader::create);
    };
  }

  /** "fast", as the option is written. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
