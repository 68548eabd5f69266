package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dragoman.story.Carrier;
import org.dragoman.story.Fingerprint;
import org.dragoman.story.Likeness;
import org.dragoman.story.Pair;
import org.dragoman.story.Stories;
import org.dragoman.story.Story;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Which reports are copies of which, over the whole archive. */
final class SameStories {
  private static final StructType PAIR = new StructType()
      .add("one", DataTypes.StringType)
      .add("other", DataTypes.StringType)
      .add("likeness", DataTypes.StringType)
      .add("shared", DataTypes.IntegerType)
      .add("share_of_other", DataTypes.DoubleType)
      .add("share_of_one", DataTypes.DoubleType);

  private static final StructType STORY =
      new StructType().add("doc", DataTypes.StringType).add("story", DataTypes.StringType);

  private final SparkSession spark;
  private final Engine.Choice choice;
  private final String work;

  SameStories(SparkSession spark, Engine.Choice choice, String work) {
    this.spark = spark;
    this.choice = choice;
    this.work = work;
  }

  /** The id of the original for each report that is a copy. */
  Dataset<Row> of(Dataset<Row> coded) {
    Dataset<Row> pairs = kept(pairs(coded));
    Dataset<Row> parts =
        new Components(spark, work + "/stories").of(pairs, col("one"), col("other"));
    Dataset<Row> carriers = coded
        .select(col("doc"), col("outlet"), col("published"), col("length"))
        .join(parts, col("doc").equalTo(col(Components.NODE)))
        .groupBy(col(Components.ROOT))
        .agg(collect_list(struct(col("doc"), col("outlet"), col("published"), col("length")))
            .as("carriers"));
    Dataset<Row> ties = pairs
        .join(parts, col("one").equalTo(col(Components.NODE)))
        .groupBy(col(Components.ROOT))
        .agg(collect_list(struct(
                col("one"),
                col("other"),
                col("likeness"),
                col("shared"),
                col("share_of_other"),
                col("share_of_one")))
            .as("pairs"));
    Engine.Choice which = choice;
    FlatMapFunction<Row, Row> stories = part -> stories(part, which);
    return carriers.join(ties, Components.ROOT).flatMap(stories, Encoders.row(STORY));
  }

  /** Pairs of copies: those that meet in enough hashes of their samples, judged by their texts. */
  private Dataset<Row> pairs(Dataset<Row> coded) {
    Dataset<Row> posts = coded.select(
        col("doc"), size(col("sample")).as("sampled"), explode(col("sample")).as("hash"));
    Dataset<Row> a =
        posts.select(col("doc").as("one"), col("sampled").as("sampled_one"), col("hash"));
    Dataset<Row> b =
        posts.select(col("doc").as("other"), col("sampled").as("sampled_other"), col("hash"));
    Dataset<Row> met = a.join(b, "hash")
        .filter(col("one").lt(col("other")))
        .groupBy(col("one"), col("other"), col("sampled_one"), col("sampled_other"))
        .agg(count(lit(1)).as("agreeing"))
        .filter((FilterFunction<Row>)
            row -> Fingerprint.mayBeCopies(row.getLong(4), row.getInt(2), row.getInt(3)));
    Dataset<Row> prints = coded.select(col("doc"), col("fingerprint"));
    FlatMapFunction<Row, Row> judge = SameStories::judge;
    return met.join(prints.select(col("doc").as("one"), col("fingerprint").as("print_one")), "one")
        .join(prints.select(col("doc").as("other"), col("fingerprint").as("print_other")), "other")
        .select("one", "other", "print_one", "print_other")
        .flatMap(judge, Encoders.row(PAIR));
  }

  private static Iterator<Row> judge(Row row) {
    Optional<Pair> pair = Pair.of(row.getString(0), print(row, 2), row.getString(1), print(row, 3));
    return pair
        .filter(p -> p.likeness() == Likeness.COPY)
        .map(p -> RowFactory.create(
            p.one(), p.other(), p.likeness().name(), p.shared(), p.shareOfOther(), p.shareOfOne()))
        .stream()
        .iterator();
  }

  private static Fingerprint print(Row row, int column) {
    Seq<Integer> hashes = row.getSeq(column);
    int[] runs = new int[hashes.size()];
    int i = 0;
    for (int hash : CollectionConverters.asJava(hashes)) {
      runs[i++] = hash;
    }
    return Fingerprint.of(runs, new long[0]);
  }

  private static Iterator<Row> stories(Row part, Engine.Choice choice) {
    List<Carrier> carriers = new ArrayList<>();
    for (Row row : CollectionConverters.asJava(part.<Row>getSeq(1))) {
      carriers.add(new Carrier(
          row.getString(0), row.getString(1), CodedRows.day(row, "published"), row.getInt(3)));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Row row : CollectionConverters.asJava(part.<Row>getSeq(2))) {
      pairs.add(new Pair(
          row.getString(0),
          row.getString(1),
          Likeness.valueOf(row.getString(2)),
          row.getInt(3),
          row.getDouble(4),
          row.getDouble(5)));
    }
    List<Row> rows = new ArrayList<>();
    for (Story story : Stories.of(carriers, pairs, Engine.of(choice).dragoman().wires())) {
      for (Carrier copy : story.copies()) {
        rows.add(RowFactory.create(copy.id(), story.original().id()));
      }
    }
    return rows.iterator();
  }

  private Dataset<Row> kept(Dataset<Row> pairs) {
    String path = work + "/copies";
    pairs.write().mode("overwrite").parquet(path);
    return spark.read().schema(PAIR).parquet(path);
  }
}
