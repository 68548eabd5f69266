package org.dragoman.ingest.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads lines of bytes, and never holds more than the longest allowed one. Not thread-safe. */
final class ByteLines {
  /**
   * One line without its line end.
   *
   * @param number counted from 1
   * @param cut whether the line was longer than allowed and is not whole
   */
  record Line(int number, byte[] bytes, boolean cut) {}

  private final InputStream in;
  private final int limit;
  private int number;

  ByteLines(InputStream in, int limit) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limit = limit;
  }

  Optional<Line> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean any = false;
    boolean cut = false;
    for (int b = in.read(); b >= 0; b = in.read()) {
      any = true;
      if (b == '\n') {
        break;
      }
      if (line.size() < limit) {
        line.write(b);
      } else {
        cut = true;
      }
    }
    return any ? Optional.of(new Line(++number, line.toByteArray(), cut)) : Optional.empty();
  }
}
