package org.dragoman.language;

import java.util.List;
import org.dragoman.document.Document;
import org.dragoman.text.CleanText;
import org.dragoman.text.Span;

/** A document, its prose, and the sentences of the prose. */
public record Annotated(Document document, CleanText prose, List<Sentence> sentences) {
  public Annotated {
    sentences = List.copyOf(sentences);
  }

  public Sentence sentence(int index) {
    return sentences.get(index);
  }

  public Token token(Position position) {
    return sentences.get(position.sentence()).token(position.token());
  }

  /** The words of a span of the prose. */
  public String words(Span span) {
    return span.of(prose.text());
  }
}
