/** Learns from judged events how much each sign of an event counts. */
@NullMarked
package org.dragoman.bench.confidence;

import org.jspecify.annotations.NullMarked;
