/**
 * What the engine needs to know of a sentence - tokens, lemmas, parts of speech, a head and a relation for each token - whatever parser found it.
 *
 * <p>Takes text; gives Annotated; never names a parser's own labels. Start reading at {@code Sentence}.
 */
@NullMarked
package org.dragoman.language;

import org.jspecify.annotations.NullMarked;
