package org.dragoman.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.dragoman.Dragoman;
import picocli.CommandLine.Option;

/** The options of every job. */
final class JobOptions {
  /** Bytes of JSON Lines a task codes: a minute or two, so that a lost machine costs little. */
  private static final String SPLIT = "4m";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where results go; any Hadoop path.")
  private String output = "";

  @Option(
      names = "--reader",
      paramLabel = "R",
      description =
          "fast: our own parser. precise: NLP4J, six times slower, wants a gigabyte. Default:"
              + " ${DEFAULT-VALUE}.")
  private Engine.Reader reader = Engine.Reader.PRECISE;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Knowledge files of your own, at the same local path on every machine. May be"
          + " repeated.")
  private List<String> knowledge = new ArrayList<>();

  @Option(
      names = "--least-confidence",
      paramLabel = "P",
      description =
          "Leave out events of a lower confidence, from 0 to 1. Default:" + " ${DEFAULT-VALUE}.")
  private double leastConfidence = Dragoman.LEAST_CONFIDENCE;

  @Option(
      names = "--without-text",
      description = "Keep hashes and offsets of the reports, not their words.")
  private boolean withoutText;

  Engine.Choice choice() {
    return new Engine.Choice(reader, knowledge, leastConfidence, !withoutText);
  }

  String output() {
    return output.replaceFirst("(?<=[^/])/+$", "");
  }

  /** The session that spark-submit made, set as these jobs need it. */
  static SparkSession session(String name) {
    SparkSession spark = SparkSession.builder().appName(name).getOrCreate();
    spark.conf().set("spark.sql.datetime.java8API.enabled", "true");
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.files.maxPartitionBytes", SPLIT);
    spark.conf().set("spark.sql.files.openCostInBytes", "64k");
    return spark;
  }
}
