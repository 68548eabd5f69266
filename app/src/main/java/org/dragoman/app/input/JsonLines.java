package org.dragoman.app.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.document.Document;

/**
 * Many reports in a file, one JSON object a line: {@code id}, {@code title}, {@code text},
 * {@code published} or {@code date}, {@code url}, {@code outlet}. Only {@code text} must be there. A
 * broken row is rejected by itself.
 */
final class JsonLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String where;
  private final Published fallback;
  private final Consumer<Arrival> taker;
  private boolean told;

  private JsonLines(String where, Published fallback, Consumer<Arrival> taker) {
    this.where = where;
    this.fallback = fallback;
    this.taker = taker;
  }

  static void read(String where, InputStream bytes, Published fallback, Consumer<Arrival> taker)
      throws IOException {
    new JsonLines(where, fallback, taker).rows(new ByteLines(bytes, Limits.ROW_BYTES));
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
            "a line of more than " + Limits.ROW_BYTES / 1_000_000 + " MB",
            "one report a line"));
        continue;
      }
      Decoded decoded = Decoded.of(line.bytes());
      if (decoded.text().isBlank()) {
        continue;
      }
      rows++;
      if (decoded.guessed() && !told) {
        told = true;
        taker.accept(new Arrival.Remark(at, "not UTF-8, read as " + decoded.encoding()));
      }
      taker.accept(row(at, decoded.text()));
    }
    if (rows == 0) {
      taker.accept(new Arrival.Rejected(where, "an empty file", ""));
    }
  }

  private Arrival row(String at, String line) {
    JsonNode row;
    try {
      row = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      String column =
          e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      return new Arrival.Rejected(at, "not JSON" + column, "each line is one JSON object");
    }
    if (!row.isObject()) {
      return new Arrival.Rejected(at, "not a JSON object", "each line is one JSON object");
    }
    JsonNode text = row.path("text");
    if (!text.isTextual()) {
      List<String> names = new ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      return new Arrival.Rejected(
          at,
          text.isMissingNode() ? "no field 'text'" : "'text' is not a string",
          "give the report as 'text'; this row has " + String.join(", ", names));
    }
    if (text.textValue().isBlank()) {
      return new Arrival.Rejected(at, "'text' is empty", "");
    }
    if (text.textValue().length() > Limits.REPORT) {
      return new Arrival.Rejected(at, Limits.tooLong(text.textValue().length()), Limits.HELP);
    }
    return report(at, row, text.textValue());
  }

  private Arrival report(String at, JsonNode row, String text) {
    String stated = string(row, row.hasNonNull("published") ? "published" : "date");
    Optional<Published> day = stated.isBlank() ? Optional.of(fallback) : Published.parse(stated);
    if (day.isEmpty()) {
      return new Arrival.Rejected(at, "'" + stated + "' is no date", "write 2020-01-31");
    }
    String id = string(row, "id");
    return new Arrival.Report(new Document(
        id.isBlank() ? at : id,
        string(row, "title"),
        text,
        day.get().day(),
        string(row, "outlet"),
        string(row, "url")));
  }

  private static String string(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}
