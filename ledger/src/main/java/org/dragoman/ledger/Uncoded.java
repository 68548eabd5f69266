package org.dragoman.ledger;

import org.dragoman.document.Document;

/**
 * A report that is kept and was not coded.
 *
 * @param language for which there is no reader; empty for a copy of a story that is coded
 */
public record Uncoded(Document document, String language) {
  public static Uncoded copy(Document document) {
    return new Uncoded(document, "");
  }
}
