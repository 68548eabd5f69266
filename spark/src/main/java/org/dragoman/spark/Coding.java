package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.source.Settings;
import org.dragoman.ingest.source.Sources;

/** Codes reports where they lie: no text leaves its machine before it is coded. */
final class Coding {
  /** Lines with the file they are of: what a table of lines and a stream are turned into. */
  static final String FILE = "file";

  static final String LINE = "line";

  private static final StructType PATHS =
      new StructType().add("path", DataTypes.StringType).add("name", DataTypes.StringType);

  private final SparkSession spark;
  private final Engine.Choice choice;

  Coding(SparkSession spark, Engine.Choice choice) {
    this.spark = spark;
    this.choice = choice;
  }

  /** All that came of these files, in no order. */
  Dataset<Row> code(Inputs inputs) {
    List<Dataset<Row>> all = new ArrayList<>();
    if (!inputs.lines().isEmpty()) {
      all.add(lines(spark
          .read()
          .format("text")
          .option("lineSep", "\n")
          .load(paths(inputs.lines()))
          .select(input_file_name().as(FILE), col("value").cast("binary").as(LINE))));
    }
    for (Inputs.File table : inputs.parquet()) {
      all.add(lines(spark
          .read()
          .parquet(table.path())
          .toJSON()
          .select(lit(table.path()).as(FILE), col("value").cast("binary").as(LINE))));
    }
    if (!inputs.whole().isEmpty()) {
      all.add(whole(inputs.whole()));
    }
    return all.stream()
        .reduce(Dataset::union)
        .orElseGet(() -> spark.createDataFrame(List.of(), CodedRows.SCHEMA));
  }

  /** What came of lines of JSON. */
  Dataset<Row> lines(Dataset<Row> lines) {
    Engine.Choice which = choice;
    MapPartitionsFunction<Row, Row> function = rows -> new Work(which, new Lines(rows));
    return lines.mapPartitions(function, Encoders.row(CodedRows.SCHEMA));
  }

  private Dataset<Row> whole(List<Inputs.File> files) {
    // Few files a task, so that a task that is lost costs little; tasks enough for all processors.
    int tasks = Math.min(
        files.size(), Math.max(spark.sparkContext().defaultParallelism() * 4, files.size() / 50));
    List<Row> paths =
        files.stream().map(f -> RowFactory.create(f.path(), f.name())).toList();
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sessionState().newHadoopConf());
    Engine.Choice which = choice;
    MapPartitionsFunction<Row, Row> function = rows -> new Work(which, new Files(rows, hadoop));
    return spark
        .createDataFrame(paths, PATHS)
        .repartition(tasks)
        .mapPartitions(function, Encoders.row(CodedRows.SCHEMA));
  }

  private static String[] paths(List<Inputs.File> files) {
    return files.stream().map(Inputs.File::path).toArray(String[]::new);
  }

  /** What each file of an archive holds. */
  private record Files(Iterator<Row> rows, SerializableConfiguration hadoop)
      implements Iterator<Iterator<Arrival>> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Iterator<Arrival> next() {
      Row row = rows.next();
      Path path = new Path(row.getString(0));
      Arrivals arrivals = new Arrivals(taker -> {
        try (InputStream bytes = path.getFileSystem(hadoop.value()).open(path)) {
          Sources.of(row.getString(0), row.getString(1), bytes, Settings.USUAL).read(taker);
        } catch (IOException e) {
          // The file was there when it was listed: a task that is tried again may find it.
          throw new UncheckedIOException(e);
        }
      });
      TaskContext.get()
          .addTaskCompletionListener((TaskCompletionListener) context -> arrivals.close());
      return arrivals;
    }
  }

  /** What each line holds. */
  private record Lines(Iterator<Row> rows) implements Iterator<Iterator<Arrival>> {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Iterator<Arrival> next() {
      Row row = rows.next();
      List<Arrival> arrivals = new ArrayList<>();
      Sources.ofLine(row.getString(0), row.getAs(1), Settings.USUAL).read(arrivals::add);
      return arrivals.iterator();
    }
  }

  /** One task: arrival after arrival, coded on demand. */
  private static final class Work implements Iterator<Row> {
    private final Engine engine;
    private final Iterator<Iterator<Arrival>> sources;
    private final int partition = TaskContext.getPartitionId();
    private Iterator<Arrival> open = Collections.emptyIterator();
    private long number;

    Work(Engine.Choice choice, Iterator<Iterator<Arrival>> sources) {
      this.engine = Engine.of(choice);
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (!open.hasNext()) {
        if (!sources.hasNext()) {
          return false;
        }
        open = sources.next();
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return CodedRows.of(open.next(), engine, partition + ":" + number++);
    }
  }
}
