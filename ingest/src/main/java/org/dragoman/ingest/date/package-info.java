/**
 * Dates in every form that feeds and pages use.
 *
 * <p>Takes strings; gives a stamp with its precision; never the clock. Start reading at {@code DateReader}.
 */
@NullMarked
package org.dragoman.ingest.date;

import org.jspecify.annotations.NullMarked;
