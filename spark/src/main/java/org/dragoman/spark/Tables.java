package org.dragoman.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dragoman.table.Column;
import org.dragoman.table.Table;

/**
 * Writes an archive's tables as a dump that {@code dragoman load} reads: a folder of Parquet files for each
 * table, those of reports partitioned by the day of publication, and a manifest when all is done.
 */
final class Tables {
  /** How finely the tables are partitioned. */
  enum By {
    DAY("yyyy-MM-dd"),
    MONTH("yyyy-MM"),
    YEAR("yyyy");

    private final String pattern;

    By(String pattern) {
      this.pattern = pattern;
    }
  }

  private static final String MANIFEST = "manifest.txt";
  private static final String PARTITION = "date";
  private static final String UNDATED = "undated";

  private final SparkSession spark;
  private final String folder;
  private final By by;

  Tables(SparkSession spark, String folder, By by) {
    this.spark = spark;
    this.folder = folder;
    this.by = by;
  }

  /**
   * Writes all of them anew.
   *
   * @param coded reports, each id once
   * @param originals those that are no copies: only theirs are events and statements
   * @param stories the original of each copy
   * @param same the happening of each event that is told more than once
   */
  void write(Dataset<Row> coded, Dataset<Row> originals, Dataset<Row> stories, Dataset<Row> same)
      throws IOException {
    Path manifest = new Path(folder, MANIFEST);
    FileSystem files = manifest.getFileSystem(spark.sessionState().newHadoopConf());
    files.delete(manifest, false);
    StringBuilder lines = new StringBuilder("dragoman dump, format 1\n");
    lines.append("schema ").append(Table.SCHEMA).append('\n');
    for (Table table : Table.values()) {
      String path = folder + "/" + table.title();
      switch (table) {
        case RUNS ->
          coded
              .select(inline(col(table.title())))
              .distinct()
              .coalesce(1)
              .write()
              .mode("overwrite")
              .parquet(path);
        case SAME_EVENTS -> same.write().mode("overwrite").parquet(path);
        case DOCUMENTS -> dated(storied(rows(coded, table), stories), path);
        case GISTS -> dated(rows(coded, table), path);
        default -> dated(rows(originals, table), path);
      }
      long rows = spark.read().schema(CodedRows.of(table)).parquet(path).count();
      lines.append(table.title()).append("/ ").append(rows).append('\n');
    }
    try (OutputStream out = files.create(manifest, true)) {
      out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private Dataset<Row> rows(Dataset<Row> coded, Table table) {
    return coded.select(
        coalesce(date_format(col("published"), by.pattern), lit(UNDATED)).as(PARTITION),
        inline(col(table.title())));
  }

  private static Dataset<Row> storied(Dataset<Row> documents, Dataset<Row> stories) {
    List<org.apache.spark.sql.Column> columns = new ArrayList<>();
    columns.add(col(PARTITION));
    for (Column column : Table.DOCUMENTS.columns()) {
      columns.add(
          column.name().equals("story")
              ? coalesce(col("original"), col("story")).as("story")
              : col(column.name()));
    }
    return documents
        .join(stories.select(col("doc"), col("story").as("original")), new String[] {"doc"}, "left")
        .select(columns.toArray(org.apache.spark.sql.Column[]::new));
  }

  private void dated(Dataset<Row> rows, String path) {
    rows.repartition(col(PARTITION))
        .write()
        .mode("overwrite")
        .partitionBy(PARTITION)
        .parquet(path);
  }
}
