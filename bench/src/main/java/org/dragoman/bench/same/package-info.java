/**
 * Measures how well events of different reports are found to be one event.
 *
 * <p>Takes reports in which people marked the same events; gives precision and recall.
 */
@NullMarked
package org.dragoman.bench.same;

import org.jspecify.annotations.NullMarked;
