/**
 * How well places are found and resolved.
 *
 * <p>Takes hand-marked reports; gives figures; never changes a rule. Start reading at {@code
 * PlaceReport}.
 */
@NullMarked
package org.dragoman.bench.place;

import org.jspecify.annotations.NullMarked;
