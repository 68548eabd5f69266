package org.dragoman.quote;

import java.util.List;

/** The quotations of one story, in its order. */
public record StoryQuotes(List<Quote> quotes) {
  public StoryQuotes {
    quotes = List.copyOf(quotes);
  }

  public List<Quote> in(int sentence) {
    return quotes.stream().filter(q -> q.sentence() == sentence).toList();
  }
}
