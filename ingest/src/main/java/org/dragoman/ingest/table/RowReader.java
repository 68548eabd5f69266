package org.dragoman.ingest.table;

import java.util.Map;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;
import org.dragoman.ingest.Published;
import org.dragoman.ingest.ReportSize;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.table.Columns.Field;

/** Makes a report of one row of a table. Immutable. */
final class RowReader {
  private static final DateReader DATES = DateReader.create();

  private final String from;
  private final Columns columns;
  private final Published fallback;

  RowReader(String from, Columns columns, Published fallback) {
    this.from = from;
    this.columns = columns;
    this.fallback = fallback;
  }

  /**
   * The report, or why there is none.
   *
   * @param at where the row stands, such as {@code wire.csv:7}
   * @param cells by their columns, in the order of the row; those that hold no single value left out
   */
  Arrival read(String at, Map<String, String> cells) {
    String text = cell(cells, Field.TEXT);
    if (columns.column(Field.TEXT, cells.keySet()).isEmpty()) {
      return new Arrival.Rejected(
          at,
          "no field '" + columns.text() + "'",
          "give the report as 'text'; this row has " + String.join(", ", cells.keySet()));
    }
    if (text.isBlank()) {
      return new Arrival.Rejected(at, "'text' is empty", "");
    }
    if (text.length() > ReportSize.CHARACTERS) {
      return new Arrival.Rejected(at, ReportSize.tooLong(text.length()), ReportSize.HELP);
    }
    String stated = cell(cells, Field.PUBLISHED);
    Optional<Published> day = stated.isBlank() ? Optional.of(fallback) : day(stated);
    if (day.isEmpty()) {
      return new Arrival.Rejected(at, "'" + stated + "' is no date", "write 2020-01-31");
    }
    String id = cell(cells, Field.ID);
    return new Arrival.Report(
        new Document(
            id.isBlank() ? at : id,
            cell(cells, Field.TITLE),
            text,
            day.get().day(),
            cell(cells, Field.OUTLET),
            cell(cells, Field.URL)),
        Provenance.of("rows", from));
  }

  private static Optional<Published> day(String stated) {
    return Published.parse(stated)
        .or(() -> DATES
            .read(stated)
            .filter(s -> s.precision().compareTo(Stamp.Precision.DAY) >= 0)
            .map(s -> new Published(Optional.of(s.day()))));
  }

  private String cell(Map<String, String> cells, Field field) {
    return columns
        .column(field, cells.keySet())
        .map(name -> cells.getOrDefault(name, ""))
        .orElse("");
  }
}
