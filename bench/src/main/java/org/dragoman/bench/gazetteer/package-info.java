/**
 * Writes the packed gazetteer from openly licensed tables.
 *
 * <p>Takes a folder of tables; gives one compressed table for {@code knowledge}; never reads the
 * network or the clock. Start reading at {@code GazetteerGenerator}.
 */
@NullMarked
package org.dragoman.bench.gazetteer;

import org.jspecify.annotations.NullMarked;
