package org.dragoman.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ledger.Audit;
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

  /** Over all runs: what a reader of this ledger meets. */
  private List<Audit> audits() {
    Table table = readers.ask(q -> q.sql(
        "SELECT type, CAST(sum(judged) AS INTEGER), CAST(sum(correct) AS INTEGER) FROM audits"
            + " GROUP BY type ORDER BY type",
        100));
    return table.rows().stream()
        .map(row -> Audit.of("", cell(row, 0), number(row, 1), number(row, 2)))
        .toList();
  }

  private static String cell(List<Optional<String>> row, int column) {
    return row.get(column).orElse("");
  }

  private static int number(List<Optional<String>> row, int column) {
    return Integer.parseInt(cell(row, column));
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
