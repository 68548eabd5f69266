/**
 * How well persons and organisations are given their countries.
 *
 * <p>Takes hand-marked reports and a reader's key of countries; gives figures; never changes a rule. Start reading at
 * {@code CountryReport}.
 */
@NullMarked
package org.dragoman.bench.actor;

import org.jspecify.annotations.NullMarked;
