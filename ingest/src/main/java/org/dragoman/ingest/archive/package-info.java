/**
 * Web archives and packed files.
 *
 * <p>Takes WARC, ARC, WACZ, ZIP, gzip, zstd; gives their records, and the damage found; never a crash on a cut file. Start reading at {@code WarcReader}.
 */
@NullMarked
package org.dragoman.ingest.archive;

import org.jspecify.annotations.NullMarked;
