package org.dragoman.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.bytes.Decoder;

/**
 * Many reports in a file, one JSON object a line: {@code id}, {@code title}, {@code text},
 * {@code published}, {@code url}, {@code outlet}, or what {@link Columns} takes for them. Only the
 * text must be there. A broken row is rejected by itself.
 */
public final class JsonLines {
  private static final String OBJECT = "each line is one JSON object";

  private final String where;
  private final Columns columns;
  private final RowReader reader;
  private final Consumer<Arrival> taker;
  private boolean told;

  private JsonLines(String where, Columns columns, Published fallback, Consumer<Arrival> taker) {
    this.where = where;
    this.columns = columns;
    this.reader = new RowReader(where, columns, fallback);
    this.taker = taker;
  }

  /** Reads a stream of lines. */
  public static void read(
      String where, InputStream bytes, Columns columns, Published fallback, Consumer<Arrival> taker)
      throws IOException {
    new JsonLines(where, columns, fallback, taker).rows(new ByteLines(bytes, ReportSize.BYTES));
  }

  /** Reads the objects of an array. */
  public static void read(
      String where, JsonNode array, Columns columns, Published fallback, Consumer<Arrival> taker) {
    JsonLines lines = new JsonLines(where, columns, fallback, taker);
    for (int i = 0; i < array.size(); i++) {
      taker.accept(lines.row(where + ":[" + i + "]", array.get(i)));
    }
  }

  private void rows(ByteLines lines) throws IOException {
    int rows = 0;
    for (Optional<ByteLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      ByteLines.Line line = next.get();
      String at = where + ":" + line.number();
      if (line.cut()) {
        rows++;
        taker.accept(new Arrival.Rejected(
            at,
            "a line of more than " + ReportSize.BYTES / 1_000_000 + " MB",
            "one report a line"));
        continue;
      }
      Decoded decoded = Decoder.text(line.bytes(), "");
      if (decoded.text().isBlank()) {
        continue;
      }
      rows++;
      if (decoded.note().isPresent() && !told) {
        told = true;
        taker.accept(new Arrival.Remark(at, "not UTF-8, read as " + decoded.charset()));
      }
      taker.accept(row(at, decoded.text()));
    }
    if (rows == 0) {
      taker.accept(new Arrival.Rejected(where, "an empty file", ""));
    }
  }

  private Arrival row(String at, String line) {
    try {
      return row(at, Json.parse(line));
    } catch (JsonProcessingException e) {
      String column =
          e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      return new Arrival.Rejected(at, "not JSON" + column, OBJECT);
    }
  }

  private Arrival row(String at, JsonNode row) {
    if (!row.isObject()) {
      return new Arrival.Rejected(at, "not a JSON object", OBJECT);
    }
    List<String> names = new ArrayList<>();
    row.fieldNames().forEachRemaining(names::add);
    Optional<String> text = columns.column(Columns.Field.TEXT, names);
    if (text.isPresent() && !row.path(text.get()).isTextual()) {
      return new Arrival.Rejected(
          at,
          "'" + text.get() + "' is not a string",
          "give the report as 'text'; this row has " + String.join(", ", names));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : names) {
      JsonNode value = row.path(name);
      cells.put(name, value.isValueNode() && !value.isNull() ? value.asText() : "");
    }
    return reader.read(at, cells);
  }
}
