/**
 * Stretches of a sentence that refer to something
 *
 * <p>Takes  noun phrases, and where they stand.; gives Annotated; never noun phrases. Start reading at {@code says who or what is meant:NounPhrase}.
 */
@NullMarked
package org.dragoman.mention;

import org.jspecify.annotations.NullMarked;
