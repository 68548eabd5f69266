/**
 * Coded stories for people and for programs: a table, JSON Lines, CSV, an explanation.
 *
 * <p>Takes a {@link org.dragoman.event.Coded} story; gives text. Never looks at the clock, the
 * locale or the machine: the same story is written in the same bytes. Start reading at
 * {@link org.dragoman.app.output.View}.
 */
@NullMarked
package org.dragoman.app.output;

import org.jspecify.annotations.NullMarked;
