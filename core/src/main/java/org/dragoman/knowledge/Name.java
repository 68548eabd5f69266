package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as a knowledge file gives it.
 *
 * @param exact written between quotes: every letter must stand as here, capitals included
 */
public record Name(String text, boolean exact) {
  /** The name in a value, with or without quotes. */
  public static Name of(Value value) {
    String text = value.text();
    if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
      return new Name(text.substring(1, text.length() - 1), true);
    }
    return new Name(text, false);
  }

  static List<Name> all(Entry entry, String field) {
    List<Name> names = new ArrayList<>();
    for (Value value : entry.alternatives(field)) {
      names.add(of(value));
    }
    return names;
  }
}
