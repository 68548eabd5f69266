/**
 * Reports as they really arrive: text files, folders, JSON Lines, standard input.
 *
 * <p>Takes paths; gives one {@link org.dragoman.app.input.Arrival} for each report, and for each
 * thing that could not be read. Never guesses a date, never stops at the first bad row. Start
 * reading at {@link org.dragoman.app.input.Reports}.
 */
@NullMarked
package org.dragoman.app.input;

import org.jspecify.annotations.NullMarked;
