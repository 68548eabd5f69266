package org.dragoman.app.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: by their byte-order mark, as UTF-8, and only then as windows-1252, which never
 * fails and is therefore tried last and told.
 *
 * @param text the text without a byte-order mark
 * @param encoding the name of the encoding
 * @param guessed whether the bytes were not the UTF-8 that they should be
 */
record Decoded(String text, String encoding, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Decoded of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return of(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return of(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return utf8(bytes, 0);
  }

  private static Decoded utf8(byte[] bytes, int from) {
    try {
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
      return new Decoded(text, "UTF-8", false);
    } catch (CharacterCodingException e) {
      String text = new String(bytes, from, bytes.length - from, WINDOWS);
      return new Decoded(text, "windows-1252", true);
    }
  }

  private static Decoded of(byte[] bytes, int from, Charset charset) {
    return new Decoded(
        new String(bytes, from, bytes.length - from, charset), charset.name(), false);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this is no text at all: a zero character, or one control character in ten among the
   * first few thousand.
   */
  boolean isBinary() {
    int length = Math.min(text.length(), 8192);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    return controls * 10 > length;
  }
}
