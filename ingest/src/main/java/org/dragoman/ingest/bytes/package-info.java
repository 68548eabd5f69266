/**
 * Bytes behind limits, and the characters they stand for.
 *
 * <p>Takes streams that may lie about their size, packing and encoding; gives bounded streams and decoded text; never more than the limits allow. Start reading at {@code Decoder}.
 */
@NullMarked
package org.dragoman.ingest.bytes;

import org.jspecify.annotations.NullMarked;
