/**
 * The language of a text: English, one of twenty others, or unknown.
 *
 * <p>Takes text; gives a language code; never a guess on too little text. Start reading at {@code LanguageDetector}.
 */
@NullMarked
package org.dragoman.ingest.tongue;

import org.jspecify.annotations.NullMarked;
