package org.dragoman.language;

import java.util.List;
import org.dragoman.text.CleanText;

/**
 * A reader: prose in, parsed sentences out. Implementations are safe for use by several threads at
 * once and give the same answer for the same text on any machine.
 */
public interface Analyzer {
  /** The sentences of the prose in order; every newline ends a sentence. */
  List<Sentence> read(CleanText prose);

  /** Name and version of reader and model, written into every run. */
  String version();
}
