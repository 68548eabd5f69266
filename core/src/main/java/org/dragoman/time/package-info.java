/**
 * When
 *
 * <p>Takes the sentences of a story and its date of publication or dateline; gives each time word as days, with how
 * exactly they are known, and the time that belongs to a predicate. Never looks at the clock, never decides what an
 * event is. Start reading at {@link org.dragoman.time.TimeResolver}, then {@link org.dragoman.time.Expression}.
 */
@NullMarked
package org.dragoman.time;

import org.jspecify.annotations.NullMarked;
