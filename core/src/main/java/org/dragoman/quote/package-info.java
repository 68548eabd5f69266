/**
 * Who says so
 *
 * <p>Takes  quotations and reported speech with their speakers.; gives Annotated; never Quote. Start reading at {@code judges whether it is true:QuoteFinder}.
 */
@NullMarked
package org.dragoman.quote;

import org.jspecify.annotations.NullMarked;
