/**
 * Where news comes from, whatever its form.
 *
 * <p>Takes files, folders, addresses and standard input; gives one {@link
 * org.dragoman.ingest.Arrival} for each report, and for each thing that could not be read. Never
 * guesses a date, never stops at the first bad item. Start reading at {@link
 * org.dragoman.ingest.source.Sources}.
 */
@NullMarked
package org.dragoman.ingest.source;

import org.jspecify.annotations.NullMarked;
