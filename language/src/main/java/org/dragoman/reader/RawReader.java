package org.dragoman.reader;

import java.util.List;
import org.dragoman.text.CleanText;

/** A parser in its own terms: Penn tags and CLEAR labels. Safe for several threads at once. */
public interface RawReader {
  List<RawSentence> read(CleanText prose);

  String version();
}
