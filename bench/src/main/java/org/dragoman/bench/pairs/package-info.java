/** Learns and measures the model behind {@code dragoman classify}. */
@NullMarked
package org.dragoman.bench.pairs;

import org.jspecify.annotations.NullMarked;
