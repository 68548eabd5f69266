/**
 * How well times are read
 *
 * <p>Takes texts whose times people marked and stories whose events they dated; gives recall, precision and the share of
 * right values, and the list of misses. Start reading at {@link org.dragoman.bench.time.TimexReport}.
 */
@NullMarked
package org.dragoman.bench.time;

import org.jspecify.annotations.NullMarked;
