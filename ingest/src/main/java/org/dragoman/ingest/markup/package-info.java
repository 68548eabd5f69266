/**
 * XML and HTML as trees that no outside entity can enter, and as safe or plain text.
 *
 * <p>Takes decoded text; gives jsoup trees, safe HTML, prose; never anything read from outside the text. Start reading at {@code XmlText}.
 */
@NullMarked
package org.dragoman.ingest.markup;

import org.jspecify.annotations.NullMarked;
