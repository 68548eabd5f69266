package org.dragoman.quote;

import org.dragoman.text.Span;

/**
 * What stands between two quotation marks, which may run over several sentences.
 *
 * @param outer with the marks
 * @param inner without them and without spaces at its ends
 * @param continues whether it goes on with the quotation before it, which was not closed: the next
 *     paragraph of a long quotation
 * @param closed whether a closing mark was found
 */
record Marked(Span outer, Span inner, boolean continues, boolean closed) {}
