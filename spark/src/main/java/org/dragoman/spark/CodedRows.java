package org.dragoman.spark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.ingest.Arrival;
import org.dragoman.same.Index;
import org.dragoman.same.Telling;
import org.dragoman.same.TellingBytes;
import org.dragoman.story.Fingerprint;
import org.dragoman.table.Column;
import org.dragoman.table.StoryRows;
import org.dragoman.table.Table;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The form in which a coded report waits to be compared with all others: one row with its rows of every
 * table, its fingerprint and its tellings. What could not be coded is a row with a note.
 */
final class CodedRows {
  /** What a row is. */
  enum Kind {
    REPORT,
    /** Could not be read, or the coder failed on it. */
    REJECTED,
    /** Worth knowing. */
    REMARK
  }

  /** The tables that coding fills by itself. */
  static final List<Table> TABLES = List.of(
      Table.RUNS,
      Table.DOCUMENTS,
      Table.SENTENCES,
      Table.GISTS,
      Table.EVENTS,
      Table.PARTICIPANTS,
      Table.COUNTS,
      Table.STATEMENTS,
      Table.VOICES);

  private static final StructType MEETING = new StructType()
      .add("type", DataTypes.StringType)
      .add("word", DataTypes.IntegerType)
      .add("block", DataTypes.LongType);

  private static final StructType TELLING = new StructType()
      .add("event", DataTypes.StringType)
      .add("told", DataTypes.BinaryType)
      .add("meetings", new ArrayType(MEETING, true));

  static final StructType SCHEMA = schema();

  private CodedRows() {}

  private static StructType schema() {
    StructType schema = new StructType()
        .add("kind", DataTypes.StringType)
        .add("note", DataTypes.StringType)
        .add("doc", DataTypes.StringType)
        .add("outlet", DataTypes.StringType)
        .add("published", DataTypes.DateType)
        .add("length", DataTypes.IntegerType)
        .add("piece", DataTypes.StringType)
        .add("fingerprint", new ArrayType(DataTypes.IntegerType, true))
        .add("sample", new ArrayType(DataTypes.LongType, true))
        .add("tellings", new ArrayType(TELLING, true));
    for (Table table : TABLES) {
      schema = schema.add(table.title(), new ArrayType(of(table), true));
    }
    return schema;
  }

  /** A table's columns as Spark has them. */
  static StructType of(Table table) {
    StructType columns = new StructType();
    for (Column column : table.columns()) {
      columns = columns.add(new StructField(
          column.name(), type(column.kind()), true, org.apache.spark.sql.types.Metadata.empty()));
    }
    return columns;
  }

  private static DataType type(Column.Kind kind) {
    return switch (kind) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case NUMBER -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
      case DAY -> DataTypes.DateType;
      case TEXTS -> new ArrayType(DataTypes.StringType, true);
      case INTEGERS -> new ArrayType(DataTypes.IntegerType, true);
      case FLOATS -> new ArrayType(DataTypes.FloatType, true);
    };
  }

  /**
   * What came of one arrival.
   *
   * @param piece where it stood in the work, different for each row
   */
  static Row of(Arrival arrival, Engine engine, String piece) {
    if (arrival instanceof Arrival.Rejected rejected) {
      return note(Kind.REJECTED, rejected.line(), piece);
    }
    if (arrival instanceof Arrival.Remark remark) {
      return note(Kind.REMARK, remark.line(), piece);
    }
    Arrival.Report report = (Arrival.Report) arrival;
    Document document = report.document();
    if (!report.provenance().readable()) {
      return report(document, Optional.empty(), engine, piece);
    }
    try {
      return report(document, Optional.of(engine.code(document)), engine, piece);
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String bug = document.id() + ": the coder failed (" + e
          + (trace.length == 0 ? "" : " at " + trace[0]) + "); please report this";
      return note(Kind.REJECTED, bug, piece);
    }
  }

  private static Row note(Kind kind, String note, String piece) {
    @Nullable Object[] cells = new @Nullable Object[SCHEMA.size()];
    cells[0] = kind.name();
    cells[1] = note;
    cells[6] = piece;
    return RowFactory.create(cells);
  }

  /** @param coded empty for a report in a language that has no reader: it is kept all the same */
  private static Row report(Document document, Optional<Coded> coded, Engine engine, String piece) {
    Fingerprint print = Fingerprint.of(document.text());
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(Kind.REPORT.name());
    cells.add(null);
    cells.add(document.id());
    cells.add(document.outlet());
    cells.add(document.published().orElse(null));
    cells.add(document.text().length());
    cells.add(piece);
    cells.add(print.runs());
    cells.add(print.sample());
    cells.add(seq(coded.map(Telling::of).orElse(List.of()).stream()
        .map(CodedRows::telling)
        .toList()));
    Map<Table, List<Row>> tables = tables(document, coded, engine);
    for (Table table : TABLES) {
      cells.add(seq(tables.getOrDefault(table, List.of())));
    }
    return RowFactory.create(cells.toArray());
  }

  private static Map<Table, List<Row>> tables(
      Document document, Optional<Coded> coded, Engine engine) {
    StoryRows rows = engine.rows();
    List<org.dragoman.table.Row> all = new ArrayList<>();
    all.add(StoryRows.of(engine.run()));
    all.addAll(rows.document(document, document.id()));
    coded.ifPresent(story -> {
      all.addAll(rows.sentences(story));
      all.addAll(rows.results(story));
    });
    Map<Table, List<Row>> tables = new EnumMap<>(Table.class);
    for (org.dragoman.table.Row row : all) {
      tables.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(cells(row));
    }
    return tables;
  }

  private static Row cells(org.dragoman.table.Row row) {
    return RowFactory.create(row.values().stream()
        .map(value -> value instanceof List<?> list ? seq(list) : value)
        .toArray());
  }

  private static Row telling(Telling telling) {
    List<Row> meetings = Index.meetings(telling).stream()
        .map(m -> RowFactory.create(m.type(), m.word(), m.block()))
        .toList();
    return RowFactory.create(telling.event(), TellingBytes.of(telling), seq(meetings));
  }

  private static Seq<?> seq(List<?> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  /** The day of a cell, when there is one. */
  static Optional<java.time.LocalDate> day(Row row, String column) {
    return Optional.ofNullable(row.getAs(column));
  }
}
