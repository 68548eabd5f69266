/**
 * Reads the knowledge files and checks them; every mistake becomes a Problem with file, line, column and help.
 *
 * <p>Takes folders of text files; gives typed entries and problems; never looks at a sentence. Start reading at {@code KnowledgeReader}.
 */
@NullMarked
package org.dragoman.knowledge;

import org.jspecify.annotations.NullMarked;
