/**
 * RSS, Atom, CDF and JSON feeds, OPML lists and sitemaps.
 *
 * <p>Takes decoded documents; gives feeds and their items; never an uncaught error. Start reading at {@code FeedReader}.
 */
@NullMarked
package org.dragoman.ingest.feed;

import org.jspecify.annotations.NullMarked;
