package org.dragoman.app.evaluate;

import org.dragoman.document.Document;
import org.dragoman.event.PairVerdict;
import org.dragoman.text.Span;

/** Says which act stands between two phrases of a document. */
public interface PairAnswers {
  PairVerdict between(Document document, Span source, Span target);

  /** Whether the answers were learned from this text too: then they are better than they should be. */
  boolean hasSeen(String text);
}
