package org.dragoman.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dragoman.Dragoman;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;
import org.dragoman.table.Table;

/**
 * Compares what a job wrote with what one process makes of the same files, row for row as multisets.
 *
 * <p>Arguments: the folder that the job wrote with {@code --reader fast}, then the places that it read. Ends with
 * 1 when they differ.
 */
public final class CompareWithOneMachine {
  private static final int SHOWN = 20;

  private CompareWithOneMachine() {}

  /** Prints the number of rows of each table and the first differences. */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("usage: CompareWithOneMachine WRITTEN PATH…");
      System.exit(2);
    }
    List<Document> documents = new ArrayList<>();
    Sources.of(List.of(arguments).subList(1, arguments.length), Settings.USUAL).read(arrival -> {
      if (arrival instanceof Arrival.Report report) {
        documents.add(report.document());
      }
    });
    long begin = System.nanoTime();
    Map<Table, List<String>> expected = OneMachine.rows(
        documents,
        Engine.of(
            new Engine.Choice(Engine.Reader.FAST, List.of(), Dragoman.LEAST_CONFIDENCE, true)));
    System.out.printf(
        "one process: %d reports in %.0f s%n", documents.size(), (System.nanoTime() - begin) / 1e9);
    SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .getOrCreate()
        .conf()
        .set("spark.sql.datetime.java8API.enabled", "true");
    List<String> differences = WrittenRows.differences(expected, WrittenRows.of(arguments[0]));
    expected.forEach((table, rows) -> System.out.println(table.title() + " " + rows.size()));
    System.out.println(differences.size() + " differences");
    differences.stream().limit(SHOWN).forEach(System.out::println);
    System.exit(differences.isEmpty() ? 0 : 1);
  }
}
