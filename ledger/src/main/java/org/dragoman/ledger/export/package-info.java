/**
 * Events in the files of the field: GDELT, ICEWS, Phoenix, PETRARCH2, POLECAT, ACLED, PLOVER and the
 * common formats of tables, maps, networks and feeds; and three of them back.
 *
 * <p>Takes {@link org.dragoman.ledger.StoredEvent}; gives files. docs/exports.md says what stands in
 * each column; a test compares both. Start reading at {@link org.dragoman.ledger.export.Exports}.
 */
@NullMarked
package org.dragoman.ledger.export;

import org.jspecify.annotations.NullMarked;
