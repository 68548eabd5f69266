package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.ledger.StoredEvent;

/**
 * A file of lines and columns.
 *
 * @param separator a tab, or a comma with RFC 4180 quoting
 * @param header whether the first line names the columns
 * @param rows the rows that an event gives; none when the format does not record such events
 */
record Tabular<R>(
    String name,
    char separator,
    boolean header,
    List<Column<R>> columns,
    Function<StoredEvent, List<R>> rows) {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  void begin(Writer out) throws IOException {
    if (header) {
      out.write(columns.stream()
          .map(Column::name)
          .collect(Collectors.joining(String.valueOf(separator))));
      out.write('\n');
    }
  }

  void write(StoredEvent event, Writer out) throws IOException {
    for (R row : rows.apply(event)) {
      line(row, out);
    }
  }

  void line(R row, Writer out) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        out.write(separator);
      }
      out.write(cell(columns.get(i).value().apply(row), separator));
    }
    out.write('\n');
  }

  /** A cell that cannot be taken for a formula, nor for two cells or two lines. */
  static String cell(String value, char separator) {
    String safe = isFormula(value) ? "'" + value : value;
    if (separator == '\t') {
      return safe.replaceAll("[\\t\\r\\n\\u0000\\u2028\\u2029\\u0085]+", " ");
    }
    return safe.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  /** Whether a spreadsheet would run it: a beginning as of a formula, and no plain number. */
  private static boolean isFormula(String value) {
    return !value.isEmpty()
        && "=+-@\t\r".indexOf(value.charAt(0)) >= 0
        && !value.matches("-{3}")
        && !NUMBER.matcher(value).matches();
  }
}
