/**
 * How fast a ledger answers, and how it stands being killed.
 *
 * <p>Takes a ledger, or generates one; gives figures. Start reading at {@code QuestionReport}.
 */
@NullMarked
package org.dragoman.bench.ledger;

import org.jspecify.annotations.NullMarked;
