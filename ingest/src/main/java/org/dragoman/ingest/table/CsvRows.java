package org.dragoman.ingest.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;

/**
 * Many reports in a table of comma- or tab-separated values (RFC 4180), the first row naming the
 * columns. A row with too many or too few cells, or too long, is rejected by itself.
 *
 * <pre>
 * table  = row { newline row }
 * row    = cell { separator cell }
 * cell   = plain | '"' { character | '""' } '"'
 * </pre>
 */
public final class CsvRows {
  private static final int MOST_COLUMNS = 1000;

  private final BufferedReader in;
  private final char separator;
  private int line = 1;
  private int next;
  private boolean tooLong;

  private CsvRows(Reader in, char separator) throws IOException {
    this.in = new BufferedReader(in, 1 << 16);
    this.separator = separator;
    next = this.in.read();
    if (next == '\ufeff') {
      next = this.in.read();
    }
  }

  /** Reads a table. */
  public static void read(
      String where,
      Reader table,
      char separator,
      Columns columns,
      Published fallback,
      Consumer<Arrival> taker)
      throws IOException {
    CsvRows rows = new CsvRows(table, separator);
    Optional<List<String>> head = rows.row();
    if (head.isEmpty()) {
      taker.accept(new Arrival.Rejected(where, "an empty file", ""));
      return;
    }
    List<String> names = head.get().stream().map(String::strip).toList();
    if (columns.column(Columns.Field.TEXT, names).isEmpty()) {
      taker.accept(new Arrival.Rejected(
          where,
          "no column '" + columns.text() + "'",
          "name the column of the report with --columns text=NAME; the first row has "
              + String.join(", ", names)));
      return;
    }
    RowReader reader = new RowReader(where, columns, fallback);
    while (true) {
      String at = where + ":" + rows.line;
      Optional<List<String>> row = rows.row();
      if (row.isEmpty()) {
        return;
      }
      List<String> cells = row.get();
      if (cells.size() == 1 && cells.get(0).isBlank() && !rows.tooLong) {
        continue;
      }
      taker.accept(rows.arrival(at, names, cells, reader));
    }
  }

  private Arrival arrival(String at, List<String> names, List<String> cells, RowReader reader) {
    if (tooLong) {
      return new Arrival.Rejected(
          at,
          "a row of more than " + ReportSize.BYTES / 1_000_000 + " million characters",
          "is a quotation mark missing?");
    }
    if (cells.size() != names.size()) {
      return new Arrival.Rejected(
          at,
          cells.size() + " cells under " + names.size() + " columns",
          "put cells that hold the separator into quotation marks");
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.putIfAbsent(names.get(i), cells.get(i));
    }
    return reader.read(at, byName);
  }

  private int take() throws IOException {
    int taken = next;
    next = in.read();
    if (taken == '\n' || taken == '\r' && next != '\n') {
      line++;
    }
    return taken;
  }

  /** One row; empty at the end of the table. */
  private Optional<List<String>> row() throws IOException {
    if (next < 0) {
      return Optional.empty();
    }
    tooLong = false;
    List<String> cells = new ArrayList<>();
    int size = 0;
    while (true) {
      String cell = cell(ReportSize.BYTES - size);
      size += cell.length();
      if (cells.size() < MOST_COLUMNS) {
        cells.add(cell);
      } else {
        tooLong = true;
      }
      if (next == separator) {
        take();
        continue;
      }
      if (next == '\r') {
        take();
      }
      if (next == '\n') {
        take();
      }
      return Optional.of(cells);
    }
  }

  private String cell(int most) throws IOException {
    StringBuilder cell = new StringBuilder();
    boolean quoted = next == '"';
    if (quoted) {
      take();
    }
    while (next >= 0) {
      if (quoted && next == '"') {
        take();
        if (next != '"') {
          quoted = false;
          continue;
        }
      } else if (!quoted && (next == separator || next == '\n' || next == '\r')) {
        break;
      }
      int c = take();
      if (cell.length() < most) {
        cell.append((char) c);
      } else {
        tooLong = true;
      }
    }
    return cell.toString();
  }
}
