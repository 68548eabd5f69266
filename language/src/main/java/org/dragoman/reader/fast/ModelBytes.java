package org.dragoman.reader.fast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The unpacked model file, read from front to back. */
final class ModelBytes {
  private final byte[] bytes;
  private int at;

  ModelBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A number in up to five bytes, as {@link Numbers} writes them.
   *
   * @throws IOException when the file ends or the number does not
   */
  int number() throws IOException {
    int number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      need(1);
      int b = bytes[at++];
      number |= (b & 0x7F) << shift;
      if (b >= 0) {
        return number;
      }
    }
    throw new IOException("a number of more than five bytes in the model");
  }

  /** Four bytes, the high one first. */
  int integer() throws IOException {
    need(4);
    at += 4;
    return bytes[at - 4] << 24
        | (bytes[at - 3] & 0xFF) << 16
        | (bytes[at - 2] & 0xFF) << 8
        | bytes[at - 1] & 0xFF;
  }

  /** How many things follow. */
  int count() throws IOException {
    int count = integer();
    if (count < 0 || count > bytes.length) {
      throw new IOException("the model says that " + count + " things follow");
    }
    return count;
  }

  int octet() throws IOException {
    need(1);
    return bytes[at++] & 0xFF;
  }

  /** Two bytes of length and so many bytes of UTF-8, as {@link java.io.DataOutput#writeUTF} writes plain words. */
  String word() throws IOException {
    int length = octet() << 8 | octet();
    need(length);
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  byte[] run(int length) throws IOException {
    need(length);
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private void need(int length) throws IOException {
    if (length > bytes.length - at) {
      throw new IOException("the model ends too early");
    }
  }
}
