package org.dragoman.quote;

import java.util.List;

/** What stands between two quotation marks, cut at the ends of sentences. */
record Quotation(Marked marked, List<Piece> pieces) {
  Quotation {
    pieces = List.copyOf(pieces);
  }

  Piece firstPiece() {
    return pieces.get(0);
  }

  Piece lastPiece() {
    return pieces.get(pieces.size() - 1);
  }

  int firstSentence() {
    return firstPiece().sentence().index();
  }

  int lastSentence() {
    return lastPiece().sentence().index();
  }
}
