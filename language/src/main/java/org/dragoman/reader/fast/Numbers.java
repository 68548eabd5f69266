package org.dragoman.reader.fast;

import java.io.DataOutput;
import java.io.IOException;

/** Numbers of the model file: seven bits a byte, low ones first, the eighth bit says that more follow. */
final class Numbers {
  private Numbers() {}

  static void write(DataOutput out, int number) throws IOException {
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      out.writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
