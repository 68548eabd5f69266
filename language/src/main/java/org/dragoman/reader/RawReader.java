package org.dragoman.reader;

import java.util.List;
import org.dragoman.text.CleanText;

/** A parser in its own terms. */
interface RawReader {
  List<RawSentence> read(CleanText prose);

  String version();
}
