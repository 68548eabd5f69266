/**
 * News as it arrives, turned into documents.
 *
 * <p>Takes files, folders, addresses and streams; gives arrivals and rejections, one at a time; never an exception for a broken item. Start reading at {@code Sources}.
 */
@NullMarked
package org.dragoman.ingest;

import org.jspecify.annotations.NullMarked;
