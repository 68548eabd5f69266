package org.dragoman.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dragoman.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/** The rows that a job wrote, as {@link OneMachine} gives its own. */
final class WrittenRows {
  private WrittenRows() {}

  /** Rows of each table as text, sorted. */
  static Map<Table, List<String>> of(String folder) {
    Map<Table, List<String>> rows = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      List<String> lines = new ArrayList<>();
      SparkSession.active()
          .read()
          .schema(CodedRows.of(table))
          .parquet(folder + "/" + table.title())
          .collectAsList()
          .forEach(row -> lines.add(text(row, table.columns().size())));
      Collections.sort(lines);
      rows.put(table, lines);
    }
    return rows;
  }

  private static String text(Row row, int columns) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) { // the day of the partition stands behind them
      Object cell = row.get(i);
      cells.add(
          cell instanceof scala.collection.Seq<?> seq ? CollectionConverters.asJava(seq) : cell);
    }
    return cells.toString();
  }

  /** Rows that only one of both has, as often as it has them more; each with its table. */
  static List<String> differences(
      Map<Table, List<String>> expected, Map<Table, List<String>> written) {
    List<String> differences = new ArrayList<>();
    for (Table table : Table.values()) {
      Map<String, Integer> left = new HashMap<>();
      written.getOrDefault(table, List.of()).forEach(row -> left.merge(row, 1, Integer::sum));
      expected.getOrDefault(table, List.of()).forEach(row -> left.merge(row, -1, Integer::sum));
      left.forEach((row, times) -> {
        if (times != 0) {
          differences.add(table + (times > 0 ? " has " : " misses ") + row);
        }
      });
    }
    Collections.sort(differences);
    return differences;
  }
}
