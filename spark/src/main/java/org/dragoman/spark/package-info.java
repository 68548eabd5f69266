/**
 * The same coder inside Spark jobs: an archive too big for one machine, or a stream that never ends.
 *
 * <p>Takes files of any Hadoop file system; gives the tables of a ledger as Parquet, row for row as one
 * machine makes them. Decides nothing by itself: what an event is, which reports are copies and which
 * events are one is asked of {@code core}. Start reading at {@link org.dragoman.spark.DragomanJob}.
 */
@NullMarked
package org.dragoman.spark;

import org.jspecify.annotations.NullMarked;
