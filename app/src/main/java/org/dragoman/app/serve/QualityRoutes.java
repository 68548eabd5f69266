package org.dragoman.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.Table;

/** How often this version is right: measured when it was built, and judged in this ledger. */
final class QualityRoutes {
  /** The table of measurements, as the documentation has it. */
  private static final String RECORD = "/org/dragoman/app/serve/accuracy.md";

  private static final int CELLS = 7;

  private final String version;
  private final Readers readers;
  private final Answers answers;

  QualityRoutes(String version, Readers readers, Answers answers) {
    this.version = version;
    this.readers = readers;
    this.answers = answers;
  }

  void add(Routes routes) {
    routes.reads("/quality", ctx -> {
      Asked.of(ctx, Set.of());
      answers.json(
          ctx, () -> Map.of("version", version, "measured", newest(record()), "audits", audits()));
    });
  }

  private List<Map<String, Object>> audits() {
    Table table = readers.ask(q -> q.sql(
        "SELECT type, sum(judged) AS judged, sum(correct) AS correct, min(low) AS low, max(high)"
            + " AS high FROM audits GROUP BY type ORDER BY type",
        100));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (List<java.util.Optional<String>> row : table.rows()) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("type", row.get(0).orElse(""));
      cells.put("judged", Double.valueOf(row.get(1).orElse("0")));
      cells.put("correct", Double.valueOf(row.get(2).orElse("0")));
      cells.put("low", Double.valueOf(row.get(3).orElse("0")));
      cells.put("high", Double.valueOf(row.get(4).orElse("1")));
      rows.add(cells);
    }
    return rows;
  }

  private static List<String> record() {
    try (InputStream in = QualityRoutes.class.getResourceAsStream(RECORD)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the record of measurements cannot be read", e);
    }
  }

  /** The last line of every set, in the order in which the sets were last measured. */
  static List<Map<String, String>> newest(List<String> lines) {
    Map<String, Map<String, String>> bySet = new LinkedHashMap<>();
    for (String line : lines) {
      String[] cells = line.strip().split("\\|", -1);
      if (cells.length < CELLS + 2 || !cells[1].strip().matches("\\d{4}-\\d{2}-\\d{2}")) {
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      row.put("date", cells[1].strip());
      row.put("version", cells[2].strip());
      row.put("set", cells[3].strip());
      row.put("precision", cells[4].strip());
      row.put("recall", cells[5].strip());
      row.put("f1", cells[6].strip());
      row.put("note", cells[7].strip());
      bySet.remove(cells[3].strip());
      bySet.put(cells[3].strip(), row);
    }
    return List.copyOf(bySet.values());
  }
}
