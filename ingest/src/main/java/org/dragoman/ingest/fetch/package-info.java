/**
 * Polite and safe fetching.
 *
 * <p>Takes addresses; gives responses; never a connection to a private address unless told so. Start reading at {@code Fetcher}.
 */
@NullMarked
package org.dragoman.ingest.fetch;

import org.jspecify.annotations.NullMarked;
