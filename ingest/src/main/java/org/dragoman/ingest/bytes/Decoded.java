package org.dragoman.ingest.bytes;

import java.util.Optional;

/**
 * Characters, and how they were found.
 *
 * @param charset the name of the encoding in lower case
 * @param note what was wrong with the declaration of the encoding, when something was
 */
public record Decoded(String text, String charset, Optional<String> note) {
  private static final int LOOK = 8192;

  /**
   * Whether this is no text at all: a zero character, or one control character in ten among the
   * first few thousand.
   */
  public boolean isBinary() {
    int length = Math.min(text.length(), LOOK);
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
