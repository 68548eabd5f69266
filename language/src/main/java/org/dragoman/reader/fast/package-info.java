/**
 * The fast reader: tokenizer, sentence splitter, tagger, lemmatiser and transition parser of our own, with weights
 * learnt from the precise reader's parses of openly licensed text.
 *
 * <p>Takes prose; gives sentences with Penn tags and CLEAR labels, as the precise reader does; never knows a
 * political word. Classes are public for the trainer in {@code bench}, which must see what the parser sees. Start
 * reading at {@code FastParser}.
 */
@NullMarked
package org.dragoman.reader.fast;

import org.jspecify.annotations.NullMarked;
