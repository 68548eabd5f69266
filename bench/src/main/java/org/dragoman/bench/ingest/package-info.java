/**
 * How well feeds, pages, archives and copies are read.
 *
 * <p>Takes folders of open test corpora; gives reports; never part of what is published. Start
 * reading at {@code FeedReport}.
 */
@NullMarked
package org.dragoman.bench.ingest;

import org.jspecify.annotations.NullMarked;
