/**
 * Documents in rows: JSON Lines, CSV, GDELT files.
 *
 * <p>Takes lines and the columns they hold; gives rows; never a lost neighbour of a broken row. Start reading at {@code JsonLines}.
 */
@NullMarked
package org.dragoman.ingest.table;

import org.jspecify.annotations.NullMarked;
