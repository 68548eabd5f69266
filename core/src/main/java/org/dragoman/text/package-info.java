/**
 * Characters and where they came from
 *
 * <p>Takes  spans, and the clean text of a document with the way back to its original.; gives strings; never CleanText. Start reading at {@code interprets a word:TextCleaner}.
 */
@NullMarked
package org.dragoman.text;

import org.jspecify.annotations.NullMarked;
