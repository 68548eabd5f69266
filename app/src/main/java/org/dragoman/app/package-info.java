/**
 * The {@code dragoman} command.
 *
 * <p>Takes the words of a command line; gives lines and an exit code: 0 done, 1 some input rejected,
 * 2 cannot run. Never prints a stack trace. Start reading at {@link org.dragoman.app.Main}.
 */
@NullMarked
package org.dragoman.app;

import org.jspecify.annotations.NullMarked;
