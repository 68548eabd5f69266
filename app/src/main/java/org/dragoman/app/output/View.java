package org.dragoman.app.output;

import java.io.IOException;
import java.io.Writer;
import org.dragoman.event.Coded;

/** A way to write coded stories down. */
public interface View {
  /** What stands before the first story: column names, or nothing. */
  default void begin(Writer out) throws IOException {}

  /** One story with its events and statements. */
  void write(Coded coded, Writer out) throws IOException;
}
