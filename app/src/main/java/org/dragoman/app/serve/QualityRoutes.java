package org.dragoman.app.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

  /** Date, version, set, precision, recall, F1 and note. */
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

  /**
   * The last line of every set and measure, in the order in which they were last measured. Older lines
   * have no cell for the measure: the set names it.
   */
  static List<Map<String, String>> newest(List<String> lines) {
    Map<String, Map<String, String>> bySet = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> cells = cells(line);
      if (cells.size() < CELLS || !cells.get(0).matches("\\d{4}-\\d{2}-\\d{2}")) {
        continue;
      }
      boolean measured = cells.size() > CELLS;
      List<String> figures = cells.subList(measured ? 4 : 3, cells.size());
      Map<String, String> row = new LinkedHashMap<>();
      row.put("date", cells.get(0));
      row.put("version", cells.get(1));
      row.put("set", cells.get(2));
      row.put("measure", measured ? cells.get(3) : "");
      row.put("precision", figures.get(0));
      row.put("recall", figures.get(1));
      row.put("f1", figures.get(2));
      row.put("note", figures.get(3));
      String key = row.get("set") + "|" + row.get("measure");
      bySet.remove(key);
      bySet.put(key, row);
    }
    return List.copyOf(bySet.values());
  }

  /** The cells of a line of the table, without the bars at its ends. */
  private static List<String> cells(String line) {
    List<String> cells =
        Arrays.stream(line.strip().split("\\|", -1)).map(String::strip).toList();
    return cells.size() < 2 ? List.of() : cells.subList(1, cells.size() - 1);
  }
}
