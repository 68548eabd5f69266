package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dragoman.same.Groups;
import org.dragoman.same.Index;
import org.dragoman.same.Telling;
import org.dragoman.same.TellingBytes;
import org.dragoman.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/** Which events of different reports are one event of the world, over the whole archive. */
final class SameEvents {
  private static final StructType PAIR = new StructType()
      .add("one", DataTypes.StringType)
      .add("other", DataTypes.StringType)
      .add("score", DataTypes.DoubleType);

  private final SparkSession spark;
  private final String work;

  SameEvents(SparkSession spark, String work) {
    this.spark = spark;
    this.work = work;
  }

  /** The happening of each event that is told more than once: rows of the ledger's table. */
  Dataset<Row> of(Dataset<Row> coded) {
    Dataset<Row> tellings = coded
        .select(col("published"), explode(col("tellings")).as("telling"))
        .select(
            col("telling.event").as("event"),
            col("telling.told").as("told"),
            col("published"),
            col("telling.meetings").as("meetings"));
    Dataset<Row> pairs = kept(pairs(tellings));
    Dataset<Row> parts =
        new Components(spark, work + "/events").of(pairs, col("one"), col("other"));
    Dataset<Row> told = tellings
        .join(parts, col("event").equalTo(col(Components.NODE)))
        .groupBy(col(Components.ROOT))
        .agg(collect_list(struct(col("event"), col("told"), col("published"))).as("tellings"));
    Dataset<Row> ties = pairs
        .join(parts, col("one").equalTo(col(Components.NODE)))
        .groupBy(col(Components.ROOT))
        .agg(collect_list(struct(col("one"), col("other"), col("score"))).as("pairs"));
    FlatMapFunction<Row, Row> groups = SameEvents::groups;
    return told.join(ties, Components.ROOT)
        .flatMap(groups, Encoders.row(CodedRows.of(Table.SAME_EVENTS)));
  }

  private static Dataset<Row> pairs(Dataset<Row> tellings) {
    Dataset<Row> posts = tellings
        .select(col("event"), explode(col("meetings")).as("at"))
        .select(col("event"), col("at.type"), col("at.word"), col("at.block"));
    Dataset<Row> met = posts
        .withColumnRenamed("event", "one")
        .join(posts.withColumnRenamed("event", "other"), new String[] {"type", "word", "block"})
        .filter(col("one").lt(col("other")))
        .select("one", "other")
        .distinct();
    FlatMapFunction<Row, Row> judge = SameEvents::judge;
    return met.join(tellings.select(col("event").as("one"), col("told").as("told_one")), "one")
        .join(tellings.select(col("event").as("other"), col("told").as("told_other")), "other")
        .select("one", "other", "told_one", "told_other")
        .flatMap(judge, Encoders.row(PAIR));
  }

  private static Iterator<Row> judge(Row row) {
    // The smaller id first, as a ledger sums up the pair: the last bit of a score may depend on it.
    return Index.same(TellingBytes.read(row.getAs(2)), TellingBytes.read(row.getAs(3)))
        .map(score -> RowFactory.create(row.getString(0), row.getString(1), score))
        .stream()
        .iterator();
  }

  private static Iterator<Row> groups(Row part) {
    Map<String, Telling> tellings = new TreeMap<>();
    Map<String, Optional<LocalDate>> published = new HashMap<>();
    for (Row row : CollectionConverters.asJava(part.<Row>getSeq(1))) {
      tellings.put(row.getString(0), TellingBytes.read(row.getAs(1)));
      published.put(row.getString(0), CodedRows.day(row, "published"));
    }
    Map<String, Map<String, Double>> neighbours = new HashMap<>();
    for (Row row : CollectionConverters.asJava(part.<Row>getSeq(2))) {
      neighbours
          .computeIfAbsent(row.getString(0), e -> new HashMap<>())
          .put(row.getString(1), row.getDouble(2));
    }
    List<Row> rows = new ArrayList<>();
    for (Set<String> group : Groups.of(tellings, neighbours)) {
      Map<String, Optional<LocalDate>> days = new HashMap<>();
      group.forEach(event -> days.put(event, Objects.requireNonNull(published.get(event))));
      String first = Groups.first(days);
      group.forEach(event -> rows.add(RowFactory.create(event, first)));
    }
    return rows.iterator();
  }

  private Dataset<Row> kept(Dataset<Row> pairs) {
    String path = work + "/same";
    pairs.write().mode("overwrite").parquet(path);
    return spark.read().schema(PAIR).parquet(path);
  }
}
