package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Codes files of JSON Lines as they come into a folder. What is coded waits in {@code DIR/coded}: every batch
 * once, whatever was killed; {@code DragomanJob --coded DIR/coded} compares all of it and writes the tables
 * whenever that is wanted. Copies and events told twice can only be found among all reports, so they are not
 * found batch by batch.
 */
@Command(
    name = "DragomanStream",
    mixinStandardHelpOptions = true,
    description = "Codes files of JSON Lines as they come into a folder.")
public final class DragomanStream implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder; files must be moved into it whole.")
  private String folder = "";

  @Option(
      names = "--once",
      description = "Code what is there and end, instead of waiting for more.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "How often to look for files. Default: ${DEFAULT-VALUE}.")
  private String every = "1 minute";

  @Mixin
  private JobOptions options = new JobOptions();

  private DragomanStream() {}

  /** Runs until it is stopped, or to the end with {@code --once}. */
  public static void main(String[] arguments) {
    int exit = run(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(String... arguments) {
    return new CommandLine(new DragomanStream())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public Integer call() throws TimeoutException, StreamingQueryException {
    SparkSession spark = JobOptions.session("Dragoman stream");
    Coding coding = new Coding(spark, options.choice());
    String coded = options.output() + "/coded";
    // A batch that is tried again writes over what it wrote before.
    VoidFunction2<Dataset<Row>, Long> keep = (lines, batch) ->
        coding.lines(lines).write().mode("overwrite").parquet(coded + "/batch=" + batch);
    StreamingQuery query = spark
        .readStream()
        .format("text")
        .option("lineSep", "\n")
        .load(folder)
        .select(
            col("_metadata.file_path").as(Coding.FILE),
            col("value").cast("binary").as(Coding.LINE))
        .writeStream()
        .option("checkpointLocation", options.output() + "/checkpoint")
        .trigger(once ? Trigger.AvailableNow() : Trigger.ProcessingTime(every))
        .foreachBatch(keep)
        .start();
    query.awaitTermination();
    return 0;
  }
}
