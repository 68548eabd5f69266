package org.dragoman.ledger;

import java.nio.file.Path;
import java.util.List;

/**
 * What a ledger may do once open. Whatever is not allowed here is refused by the database itself, so
 * that no query of a user can read or write another file.
 *
 * @param write whether it may change
 * @param keepText whether new documents keep their text; otherwise only hash and offsets
 * @param folders where files may be written to and read from (exports, dumps)
 */
public record Access(boolean write, boolean keepText, List<Path> folders) {
  public Access {
    folders = List.copyOf(folders);
  }

  /** Everything may change; documents keep their text. */
  public static Access writing() {
    return new Access(true, true, List.of());
  }

  /** Nothing may change. */
  public static Access reading() {
    return new Access(false, true, List.of());
  }

  /** New documents leave only their hash and their offsets. */
  public Access withoutText() {
    return new Access(write, false, folders);
  }

  /** Files of these folders, too. */
  public Access with(Path... more) {
    return new Access(write, keepText, List.of(more));
  }
}
