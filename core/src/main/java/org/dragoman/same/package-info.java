/**
 * Whether events of different reports are one event of the world.
 *
 * <p>Takes tellings (an event in a report, reduced to what can be compared); gives verdicts with
 * reasons, and groups of tellings. Knows nothing of the database. Start reading at
 * {@link org.dragoman.same.Verdict}.
 */
@NullMarked
package org.dragoman.same;

import org.jspecify.annotations.NullMarked;
