package org.dragoman.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Codes an archive on a cluster.
 *
 * <pre>{@code
 * spark-submit --class org.dragoman.spark.DragomanJob --jars … dragoman-spark.jar --output DIR PATH…
 * }</pre>
 *
 * Exit codes are those of the {@code dragoman} command: 0 done, 1 some input was rejected, 2 cannot run.
 */
@Command(
    name = "DragomanJob",
    mixinStandardHelpOptions = true,
    description = "Codes reports of any Hadoop path and writes the tables of a ledger as Parquet.")
public final class DragomanJob implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "JSON Lines, Parquet, WARC, text and all else that 'dragoman ingest' reads; files,"
              + " folders, patterns.")
  private List<String> places = new ArrayList<>();

  @Option(
      names = "--coded",
      paramLabel = "DIR",
      description = "What DragomanStream has coded, instead of files.")
  private String coded = "";

  @Option(
      names = "--by",
      paramLabel = "P",
      description = "Partition the tables by day, month or year. Default: ${DEFAULT-VALUE}.")
  private Tables.By by = Tables.By.DAY;

  @Mixin
  private JobOptions options = new JobOptions();

  private DragomanJob() {}

  /** Runs a job and leaves with its exit code. */
  public static void main(String[] arguments) {
    int exit = run(arguments);
    SparkSession.getDefaultSession().foreach(spark -> {
      spark.stop();
      return null;
    });
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** Runs a job in the session that is there, or a new one. */
  static int run(String... arguments) {
    return new CommandLine(new DragomanJob())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Override
  public Integer call() {
    PrintStream err = System.err;
    if (places.isEmpty() == coded.isEmpty()) {
      err.println("DragomanJob: give either paths or --coded DIR");
      return 2;
    }
    SparkSession spark = JobOptions.session("Dragoman");
    Archive archive = new Archive(spark, options.choice(), options.output());
    try {
      String place = coded;
      if (coded.isEmpty()) {
        Inputs inputs = Inputs.list(places, spark.sessionState().newHadoopConf());
        inputs
            .other()
            .forEach(f -> err.println("left alone, not known by its ending: " + f.path()));
        place = archive.code(inputs);
      }
      Archive.Outcome outcome = archive.settle(place, by);
      outcome.notes().forEach(err::println);
      err.println(outcome.reports() + " reports, " + outcome.events() + " events in "
          + options.output() + "; notes on what was left out are in its folder 'notes'");
      return outcome.rejected() ? 1 : 0;
    } catch (IOException e) {
      err.println("DragomanJob: " + e.getMessage());
      return 2;
    }
  }
}
