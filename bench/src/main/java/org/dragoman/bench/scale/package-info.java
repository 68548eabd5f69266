/**
 * What a cluster is tried with: archives as big as wanted.
 *
 * <p>Takes reports; gives many more of them, the same every time. Start reading at {@code GeneratedArchive}.
 */
@NullMarked
package org.dragoman.bench.scale;

import org.jspecify.annotations.NullMarked;
