package org.dragoman.ledger.export;

import java.util.function.Function;

/**
 * A column of a file.
 *
 * @param meaning what stands in it, for docs/exports.md
 */
record Column<R>(String name, String meaning, Function<R, String> value) {}
