/**
 * Coded stories as rows of tables: what a ledger keeps and a cluster writes, decided once for both.
 *
 * <p>Takes coded stories; gives rows whose values stand in the order of their table's columns. Knows
 * nothing of databases and files. Start reading at {@link org.dragoman.table.StoryRows}.
 */
@NullMarked
package org.dragoman.table;

import org.jspecify.annotations.NullMarked;
