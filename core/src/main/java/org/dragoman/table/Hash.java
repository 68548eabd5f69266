package org.dragoman.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, cut to what the ledger needs: the same text has the same hash on every machine. */
public final class Hash {
  private Hash() {}

  /** 64 hexadecimal digits: the identity of a text. */
  public static String full(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** 16 hexadecimal digits: an id made of parts. */
  public static String id(String... parts) {
    return HexFormat.of().formatHex(sha256(String.join("\n", parts)), 0, 8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
