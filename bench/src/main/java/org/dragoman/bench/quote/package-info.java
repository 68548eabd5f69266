/**
 * How well quotations and their speakers are found.
 *
 * <p>Takes hand-marked reports; gives figures; never changes a rule. Start reading at {@code
 * QuoteReport}.
 */
@NullMarked
package org.dragoman.bench.quote;

import org.jspecify.annotations.NullMarked;
