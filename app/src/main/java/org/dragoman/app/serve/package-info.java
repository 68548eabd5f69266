/**
 * The ledger over HTTP, and the pages that show it.
 *
 * <p>Start reading at {@code Server}, which names every group of routes; {@code Guard} says who may
 * do what.
 */
@NullMarked
package org.dragoman.app.serve;

import org.jspecify.annotations.NullMarked;
