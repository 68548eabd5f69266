package org.dragoman.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * What hangs together: for each node its component, called by its smallest node. Large and small stars in
 * turn (Kiveris and others, SoCC 2014): a few rounds even for long chains, and no node needs more memory
 * than its neighbours take.
 */
final class Components {
  static final String NODE = "node";
  static final String ROOT = "root";

  private final SparkSession spark;
  private final String work;

  /** @param work a folder for what lies between two rounds: lost with no machine */
  Components(SparkSession spark, String work) {
    this.spark = spark;
    this.work = work;
  }

  /**
   * The component of each node that has a neighbour.
   *
   * @param pairs two columns of ids
   */
  Dataset<Row> of(Dataset<Row> pairs, Column one, Column other) {
    Dataset<Row> edges = kept(
        pairs.select(greatest(one, other).as(NODE), least(one, other).as(ROOT)).distinct(), 0);
    Row before = state(edges);
    for (int round = 1; ; round++) {
      edges = kept(small(large(edges)), round);
      Row now = state(edges);
      if (now.equals(before)) {
        Dataset<Row> roots = edges.select(col(ROOT).as(NODE), col(ROOT)).distinct();
        return edges.union(roots);
      }
      before = now;
    }
  }

  /** Every greater neighbour of a node is tied to the least of its neighbours. */
  private static Dataset<Row> large(Dataset<Row> edges) {
    Dataset<Row> both =
        edges.union(edges.select(col(ROOT).as(NODE), col(NODE).as(ROOT))).distinct();
    return both.select(
            col(NODE),
            col(ROOT),
            least(col(NODE), min(col(ROOT)).over(Window.partitionBy(col(NODE)))).as("least"))
        .filter(col(ROOT).gt(col(NODE)))
        .select(col(ROOT).as(NODE), col("least").as(ROOT))
        .distinct();
  }

  /** Every smaller neighbour of a node, and the node, is tied to the least of them. */
  private static Dataset<Row> small(Dataset<Row> edges) {
    Dataset<Row> least = edges.select(
        col(NODE), col(ROOT), min(col(ROOT)).over(Window.partitionBy(col(NODE))).as("least"));
    return least
        .filter(col(ROOT).notEqual(col("least")))
        .select(col(ROOT).as(NODE), col("least").as(ROOT))
        .union(least.select(col(NODE), col("least").as(ROOT)))
        .distinct();
  }

  private Dataset<Row> kept(Dataset<Row> edges, int round) {
    String path = work + "/round-" + round;
    edges.write().mode("overwrite").parquet(path);
    return spark.read().schema(edges.schema()).parquet(path);
  }

  /** Equal for equal sets of edges. */
  private static Row state(Dataset<Row> edges) {
    return edges
        .agg(org.apache.spark.sql.functions.count(col(NODE)), sum(hash(col(NODE), col(ROOT))))
        .first();
  }
}
