/**
 * Readers behind {@link org.dragoman.language.Analyzer}: a parser's own tokens, tags and labels become the engine's.
 *
 * <p>Takes prose; gives parsed sentences; never knows a political word. Start reading at {@code PreciseReader}.
 */
@NullMarked
package org.dragoman.reader;

import org.jspecify.annotations.NullMarked;
