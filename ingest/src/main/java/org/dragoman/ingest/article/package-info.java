/**
 * The article of a web page: its text and what is known about it.
 *
 * <p>Takes HTML; gives an article, or the reason why there is none; never a rule for one host. Start reading at {@code ArticleExtractor}.
 */
@NullMarked
package org.dragoman.ingest.article;

import org.jspecify.annotations.NullMarked;
