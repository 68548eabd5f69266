package org.dragoman.ingest.table;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.Lists;
import org.dragoman.knowledge.WordLists;

/**
 * Which column of a table holds what. What the user names is taken; else the column called like the
 * field; else the first one with a name that is usual for it ({@code columns.words}). Immutable.
 */
public final class Columns {
  /** What a report is made of. */
  public enum Field {
    ID,
    TITLE,
    TEXT,
    PUBLISHED,
    OUTLET,
    URL;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final WordLists USUAL = Lists.of("columns.words");

  public static final Columns GUESSED = new Columns(Map.of());

  private final Map<Field, String> given;

  private Columns(Map<Field, String> given) {
    this.given = given;
  }

  /**
   * Reads {@code field=column} pairs.
   *
   * @throws IllegalArgumentException when a field is unknown
   */
  public static Columns of(Map<String, String> pairs) {
    Map<Field, String> given = new EnumMap<>(Field.class);
    pairs.forEach((field, column) -> given.put(field(field), column));
    return new Columns(given);
  }

  private static Field field(String name) {
    for (Field field : Field.values()) {
      if (field.written().equals(name.strip().toLowerCase(Locale.ROOT))) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' is no field of a report; they are id, title, text, published, outlet, url");
  }

  /** The column of {@code names} that holds this, if one does. */
  public Optional<String> column(Field field, Collection<String> names) {
    String chosen = given.get(field);
    if (chosen != null) {
      return names.contains(chosen) ? Optional.of(chosen) : Optional.empty();
    }
    if (names.contains(field.written())) {
      return Optional.of(field.written());
    }
    return names.stream()
        .filter(n -> USUAL.list(field.written()).contains(n.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** How the text column has to be called. */
  String text() {
    return given.getOrDefault(Field.TEXT, Field.TEXT.written());
  }
}
