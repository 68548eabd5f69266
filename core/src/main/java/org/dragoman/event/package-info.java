/**
 * Who did what to whom
 *
 * <p>Takes  clauses, then acts, then events and statements.; gives Resolved; never Coded. Start reading at {@code codes without evidence:EventCoder}.
 */
@NullMarked
package org.dragoman.event;

import org.jspecify.annotations.NullMarked;
