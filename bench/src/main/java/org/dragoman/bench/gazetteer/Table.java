package org.dragoman.bench.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A compressed table: UTF-8, tab between columns, the first line names them. */
final class Table {
  private Table() {}

  /** One line of a table; an absent or unknown column is empty, an unreadable number is 0. */
  record Row(String[] cells, Map<String, Integer> columns) {
    String text(String column) {
      Integer at = columns.get(column);
      return at == null || at >= cells.length ? "" : cells[at].strip();
    }

    double number(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return 0;
      }
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    long whole(String column) {
      return Math.round(number(column));
    }
  }

  /**
   * Hands over the rows of {@code folder/name.tsv.gz} in their order.
   *
   * @throws IOException when the table is missing or broken
   */
  static void read(Path folder, String name, Consumer<Row> taker) throws IOException {
    Path path = folder.resolve(name + ".tsv.gz");
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(path), 1 << 16), StandardCharsets.UTF_8))) {
      String header = lines.readLine();
      if (header == null) {
        throw new IOException(path + " is empty");
      }
      Map<String, Integer> columns = new HashMap<>();
      for (String column : header.split("\t", -1)) {
        columns.put(column, columns.size());
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.accept(new Row(line.split("\t", -1), columns));
      }
    }
  }
}
