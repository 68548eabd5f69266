/** How a running server bears many readers. */
@NullMarked
package org.dragoman.bench.serve;

import org.jspecify.annotations.NullMarked;
