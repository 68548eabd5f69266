/**
 * Coded stories kept for good: appended, queried, corrected, exported, coded again.
 *
 * <p>Takes {@link org.dragoman.event.Coded}; gives them back as {@link
 * org.dragoman.ledger.StoredEvent} with everything that corrections and other reports add. Never
 * codes anything itself. Start reading at {@link org.dragoman.ledger.Ledger}.
 */
@NullMarked
package org.dragoman.ledger;

import org.jspecify.annotations.NullMarked;
