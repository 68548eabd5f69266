package org.dragoman.table;

import static org.dragoman.table.Column.Kind.DAY;
import static org.dragoman.table.Column.Kind.FLAG;
import static org.dragoman.table.Column.Kind.FLOATS;
import static org.dragoman.table.Column.Kind.INTEGER;
import static org.dragoman.table.Column.Kind.INTEGERS;
import static org.dragoman.table.Column.Kind.LONG;
import static org.dragoman.table.Column.Kind.NUMBER;
import static org.dragoman.table.Column.Kind.TEXT;
import static org.dragoman.table.Column.Kind.TEXTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables that coding fills, and their columns in order; docs/ledger.md says what they mean. */
public enum Table {
  RUNS("run", TEXT, "kind", TEXT, "engine", TEXT, "knowledge", TEXT),
  DOCUMENTS(
      "doc",
      TEXT,
      "story",
      TEXT,
      "title",
      TEXT,
      "outlet",
      TEXT,
      "url",
      TEXT,
      "published",
      DAY,
      "text",
      TEXT,
      "hash",
      TEXT,
      "length",
      INTEGER,
      "run",
      TEXT),
  SENTENCES(
      "doc",
      TEXT,
      "sentence",
      INTEGER,
      "begins",
      INTEGER,
      "ends",
      INTEGER,
      "heading",
      FLAG,
      "hash",
      TEXT,
      "text",
      TEXT,
      "folded",
      TEXT),
  GISTS("doc", TEXT, "words", INTEGERS, "weights", FLOATS),
  EVENTS(
      "event",
      TEXT,
      "doc",
      TEXT,
      "sentence",
      INTEGER,
      "begins",
      INTEGER,
      "ends",
      INTEGER,
      "trigger_begin",
      INTEGER,
      "trigger_end",
      INTEGER,
      "trigger_words",
      TEXT,
      "type",
      TEXT,
      "mode",
      TEXT,
      "contexts",
      TEXTS,
      "cameo",
      TEXT,
      "quad",
      INTEGER,
      "goldstein",
      NUMBER,
      "intensity",
      NUMBER,
      "content",
      TEXT,
      "content_begin",
      INTEGER,
      "content_end",
      INTEGER,
      "topic",
      TEXT,
      "factuality",
      TEXT,
      "first_day",
      DAY,
      "last_day",
      DAY,
      "date_precision",
      TEXT,
      "date_words",
      TEXT,
      "place",
      TEXT,
      "place_kind",
      TEXT,
      "place_country",
      TEXT,
      "place_admin1",
      TEXT,
      "lat",
      NUMBER,
      "lon",
      NUMBER,
      "geonames",
      LONG,
      "population",
      LONG,
      "place_words",
      TEXT,
      "background",
      FLAG,
      "confidence",
      NUMBER,
      "rule",
      TEXT,
      "mentions",
      INTEGERS,
      "considered",
      TEXTS,
      "published",
      DAY,
      "outlet",
      TEXT,
      "source_countries",
      TEXT,
      "target_countries",
      TEXT),
  PARTICIPANTS(
      "event",
      TEXT,
      "side",
      TEXT,
      "position",
      INTEGER,
      "words",
      TEXT,
      "begins",
      INTEGER,
      "ends",
      INTEGER,
      "name",
      TEXT,
      "country",
      TEXT,
      "sector",
      TEXT,
      "more",
      TEXT,
      "because",
      TEXT,
      "intensity",
      NUMBER,
      "again",
      FLAG),
  COUNTS("event", TEXT, "what", TEXT, "least", LONG, "most", LONG, "words", TEXT),
  STATEMENTS(
      "statement",
      TEXT,
      "doc",
      TEXT,
      "sentence",
      INTEGER,
      "kind",
      TEXT,
      "cue",
      TEXT,
      "words",
      TEXT,
      "begins",
      INTEGER,
      "ends",
      INTEGER,
      "published",
      DAY,
      "outlet",
      TEXT),
  VOICES(
      "statement",
      TEXT,
      "side",
      TEXT,
      "words",
      TEXT,
      "begins",
      INTEGER,
      "ends",
      INTEGER,
      "name",
      TEXT,
      "country",
      TEXT,
      "sector",
      TEXT,
      "more",
      TEXT,
      "because",
      TEXT),
  SAME_EVENTS("event", TEXT, "happening", TEXT);

  /** The oldest version of the ledger with these tables and columns; from there a ledger takes itself forward. */
  public static final int SCHEMA = 6;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<Column> columns;

  /** @param columns name and kind in turn */
  Table(Object... columns) {
    List<Column> all = new ArrayList<>();
    for (int i = 0; i < columns.length; i += 2) {
      all.add(new Column((String) columns[i], (Column.Kind) columns[i + 1]));
    }
    this.columns = List.copyOf(all);
  }

  /** "same_events": as it is called in a ledger and in files. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  public List<Column> columns() {
    return columns;
  }
}
