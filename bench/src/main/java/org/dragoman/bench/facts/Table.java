package org.dragoman.bench.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of tab-separated fields with a header row; fields with quotes are quoted as in CSV. */
final class Table {
  private Table() {}

  /** The rows, each by column name. */
  static List<Map<String, String>> read(Path file) throws IOException {
    return rows(Files.readString(file, StandardCharsets.UTF_8));
  }

  static List<Map<String, String>> rows(String text) {
    List<List<String>> lines = lines(text);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int c = 0; c < lines.get(0).size(); c++) {
        row.put(lines.get(0).get(c), c < lines.get(i).size() ? lines.get(i).get(c) : "");
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(text.charAt(++i));
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.length() == 0) {
        quoted = true;
      } else if (c == '\t' || c == '\n') {
        line.add(field.toString().strip());
        field.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    if (field.length() > 0 || !line.isEmpty()) {
      line.add(field.toString().strip());
      lines.add(line);
    }
    return lines;
  }
}
