/**
 * Stretches of a sentence that refer to something
 *
 * <p>Takes parsed sentences and word lists; gives noun phrases, numbers with what they count, and the words of a
 * sentence as the lists know them. Never says who or what is meant. Start reading at
 * {@link org.dragoman.mention.NounPhrase}, {@link org.dragoman.mention.Quantities}, then
 * {@link org.dragoman.mention.CountReader}.
 */
@NullMarked
package org.dragoman.mention;

import org.jspecify.annotations.NullMarked;
