/**
 * How long things take and how much memory they hold: loading, reading, coding.
 *
 * <p>Takes texts; gives figures, best as ratios to what was measured in the same run. Start reading at
 * {@code ThroughputReport}.
 */
@NullMarked
package org.dragoman.bench.speed;

import org.jspecify.annotations.NullMarked;
