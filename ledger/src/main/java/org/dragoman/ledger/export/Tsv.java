package org.dragoman.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small table that comes with the program: # comments, a header line, tabs. */
final class Tsv {
  private Tsv() {}

  /** The rows without the header; every row has as many cells as the header. */
  static List<List<String>> rows(String resource) {
    List<List<String>> rows = new ArrayList<>();
    int columns = -1;
    for (String line : text(resource).split("\n", -1)) {
      if (line.startsWith("#") || line.isEmpty()) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns < 0) {
        columns = cells.size();
      } else if (cells.size() != columns) {
        throw new IllegalStateException(resource + ": " + columns + " cells expected in: " + line);
      } else {
        rows.add(cells);
      }
    }
    return rows;
  }

  private static String text(String resource) {
    try (InputStream file = Tsv.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }
}
