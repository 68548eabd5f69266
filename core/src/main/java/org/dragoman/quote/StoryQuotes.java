package org.dragoman.quote;

import java.util.List;
import java.util.Optional;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.text.Span;

/** The quotations of one story, in its order. */
public record StoryQuotes(List<Quote> quotes) {
  public StoryQuotes {
    quotes = List.copyOf(quotes);
  }

  public List<Quote> in(int sentence) {
    return quotes.stream().filter(q -> q.sentence() == sentence).toList();
  }

  /**
   * The quotation in whose content a token stands, the innermost when there are several. The words
   * that say who speaks do not stand in their own quotation, although it may run around them.
   */
  public Optional<Quote> around(Annotated story, Position position) {
    Span token = story.token(position).span();
    Quote innermost = null;
    for (Quote quote : quotes) {
      boolean attribution = quote.cue().filter(position::equals).isPresent()
          || quote.speaker().filter(position::equals).isPresent();
      if (quote.content().overlaps(token)
          && !attribution
          && (innermost == null
              || quote.content().length() < innermost.content().length())) {
        innermost = quote;
      }
    }
    return Optional.ofNullable(innermost);
  }
}
