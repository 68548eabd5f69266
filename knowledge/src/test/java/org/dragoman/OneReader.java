package org.dragoman;

import org.dragoman.reader.PreciseReader;

/** The parser of all tests of this module: it needs 15 seconds and a gigabyte to load, so there is one. */
public final class OneReader {
  public static final PreciseReader READER = PreciseReader.create();

  private OneReader() {}
}
