package org.dragoman.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.text.Span;

/** A story with what stands between quotation marks, token by token. */
final class MarkedText {
  private final Annotated story;
  private final List<Quotation> quotations = new ArrayList<>();

  /** For each sentence and token the number of the quotation around it, or -1. */
  private final int[][] owners;

  MarkedText(Annotated story) {
    this.story = story;
    this.owners = new int[story.sentences().size()][];
    for (Sentence sentence : story.sentences()) {
      owners[sentence.index()] = new int[sentence.size()];
      Arrays.fill(owners[sentence.index()], -1);
    }
    int from = 0;
    for (Marked marked : QuotationMarks.in(story.prose().text())) {
      while (from < story.sentences().size()
          && story.sentence(from).span().end() <= marked.outer().begin()) {
        from++;
      }
      add(marked, from);
    }
  }

  private void add(Marked marked, int from) {
    List<Piece> pieces = new ArrayList<>();
    int last = from;
    for (int i = from; i < story.sentences().size(); i++) {
      Sentence sentence = story.sentence(i);
      if (sentence.span().begin() >= marked.outer().end()) {
        break;
      }
      last = i;
      piece(sentence, marked).ifPresent(pieces::add);
    }
    if (pieces.isEmpty()) {
      return;
    }
    for (int i = from; i <= last; i++) {
      for (Token token : story.sentence(i).tokens()) {
        if (marked.outer().overlaps(token.span())) {
          owners[i][token.index()] = quotations.size();
        }
      }
    }
    quotations.add(new Quotation(marked, pieces));
  }

  private static Optional<Piece> piece(Sentence sentence, Marked marked) {
    int first = -1;
    int last = -1;
    boolean hasWord = false;
    for (Token token : sentence.tokens()) {
      if (marked.inner().overlaps(token.span())) {
        first = first < 0 ? token.index() : first;
        last = token.index();
        hasWord |= Character.isLetterOrDigit(token.text().codePointAt(0));
      }
    }
    if (!hasWord) {
      return Optional.empty();
    }
    Span content = new Span(
        Math.max(marked.inner().begin(), sentence.token(first).span().begin()),
        Math.min(marked.inner().end(), sentence.token(last).span().end()));
    boolean opens = sentence.span().begin() <= marked.outer().begin();
    boolean closes = sentence.span().end() >= marked.outer().end();
    return Optional.of(new Piece(sentence, first, last, content, opens, closes));
  }

  Annotated story() {
    return story;
  }

  String text() {
    return story.prose().text();
  }

  /** In the order of the text. */
  List<Quotation> quotations() {
    return quotations;
  }

  /** The number of the quotation around a token, its marks included, or -1. */
  int owner(int sentence, int token) {
    return owners[sentence][token];
  }

  boolean isMarked(int sentence, int token) {
    return owners[sentence][token] >= 0;
  }
}
