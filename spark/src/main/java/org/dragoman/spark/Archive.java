package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.dragoman.table.Hash;

/**
 * An archive on its way: coded, which takes the time, then compared as a whole and written. What is coded
 * is kept until all is written: a job that was killed after it does not code again.
 */
final class Archive {
  /** What a run made of an archive. */
  record Outcome(long reports, long events, List<String> notes, boolean rejected) {
    Outcome {
      notes = List.copyOf(notes);
    }
  }

  /** Notes shown to people; all of them are in the folder. */
  private static final int SHOWN = 20;

  private static final String NOTES = "/notes";
  private static final String WORK = "/_work";

  private final SparkSession spark;
  private final Engine.Choice choice;
  private final String folder;

  Archive(SparkSession spark, Engine.Choice choice, String folder) {
    this.spark = spark;
    this.choice = choice;
    this.folder = folder;
  }

  /** Codes files, unless this was done before by the same engine; the place of what is coded. */
  String code(Inputs inputs) throws IOException {
    String place = folder + WORK + "/coded-" + key(inputs);
    if (!files().exists(new Path(place, "_SUCCESS"))) {
      new Coding(spark, choice).code(inputs).write().mode("overwrite").parquet(place);
    }
    return place;
  }

  /** The same files, engine and choices have the same key; any other has another. */
  private String key(Inputs inputs) {
    Engine engine = Engine.of(choice);
    return Hash.id(engine.run().id(), choice.toString(), inputs.toString());
  }

  /**
   * Finds copies and events told more than once among all that is coded, and writes the tables.
   *
   * @param place of what is coded
   */
  Outcome settle(String place, Tables.By by) throws IOException {
    Dataset<Row> all = spark.read().schema(CodedRows.SCHEMA).parquet(place);
    List<String> differing = new ArrayList<>();
    Dataset<Row> coded = once(all.filter(is(CodedRows.Kind.REPORT)), differing);
    String work = folder + WORK;
    Dataset<Row> stories = kept(new SameStories(spark, choice, work).of(coded), work);
    Dataset<Row> originals = coded.join(stories.select("doc"), new String[] {"doc"}, "leftanti");
    Dataset<Row> same = new SameEvents(spark, work).of(originals);
    new Tables(spark, folder, by).write(coded, originals, stories, same);
    Dataset<Row> notes = all.filter(col("note").isNotNull())
        .select(col("kind"), col("note"))
        .orderBy("kind", "note");
    notes.coalesce(1).write().mode("overwrite").json(folder + NOTES);
    boolean rejected =
        !differing.isEmpty() || !all.filter(is(CodedRows.Kind.REJECTED)).isEmpty();
    List<String> shown = new ArrayList<>(differing);
    notes.limit(SHOWN).collectAsList().forEach(row -> shown.add(row.getString(1)));
    Outcome outcome = new Outcome(
        coded.count(), spark.read().parquet(folder + "/events").count(), shown, rejected);
    files().delete(new Path(work), true);
    return outcome;
  }

  private Dataset<Row> kept(Dataset<Row> stories, String work) {
    stories.write().mode("overwrite").parquet(work + "/copies-of");
    return spark.read().schema(stories.schema()).parquet(work + "/copies-of");
  }

  private static org.apache.spark.sql.Column is(CodedRows.Kind kind) {
    return col("kind").equalTo(kind.name());
  }

  /**
   * Each id once. Of several texts under one id, the one with the smallest hash stays, which does not
   * depend on the order of the work; the others are told.
   */
  private static Dataset<Row> once(Dataset<Row> reports, List<String> differing) {
    Dataset<Row> light = reports.select(
        col("doc"),
        col("piece"),
        col("documents").getItem(0).getField("hash").as("hash"),
        to_json(col("documents").getItem(0)).as("document"));
    Dataset<Row> twice = light
        .groupBy("doc")
        .agg(count(lit(1)).as("times"))
        .filter(col("times").gt(1))
        .select("doc");
    if (twice.isEmpty()) {
      return reports;
    }
    Dataset<Row> ranked = light
        .join(twice, new String[] {"doc"}, "leftsemi")
        .withColumn(
            "rank",
            row_number()
                .over(Window.partitionBy(col("doc"))
                    .orderBy(col("hash"), col("document"), col("piece"))));
    Dataset<Row> first =
        ranked.filter(col("rank").equalTo(1)).select(col("doc"), col("hash").as("kept"));
    ranked
        .join(first, "doc")
        .filter(col("hash").notEqual(col("kept")))
        .select("doc")
        .distinct()
        .orderBy("doc")
        .limit(SHOWN)
        .collectAsList()
        .forEach(row -> differing.add(
            row.getString(0) + ": more than one text under this id; one of them is kept"));
    Dataset<Row> left = ranked.filter(col("rank").gt(1)).select("piece");
    return reports.join(left, new String[] {"piece"}, "leftanti");
  }

  private FileSystem files() throws IOException {
    return new Path(folder).getFileSystem(spark.sessionState().newHadoopConf());
  }
}
