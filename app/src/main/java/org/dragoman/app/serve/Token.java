package org.dragoman.app.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that allows writing. Never logged; its text is not that of the secret. */
public final class Token {
  /** The name of its file in the ledger's folder. */
  public static final String FILE = "token";

  private static final int BYTES = 24;

  private final byte[] secret;

  private Token(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** The token of a folder, made at the first start, readable by its owner alone. */
  public static Token of(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
    String secret = Files.readString(file).strip();
    if (secret.isEmpty()) {
      throw new IOException(file + " is empty; delete it and start again");
    }
    return new Token(secret);
  }

  /** Compares in the same time whatever the difference. */
  boolean is(String given) {
    return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  /** For the one address that is shown to the owner, and for signing. */
  public String secret() {
    return new String(secret, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Token[…]";
  }
}
