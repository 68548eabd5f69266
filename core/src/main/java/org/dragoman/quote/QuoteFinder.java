package org.dragoman.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.language.Annotated;
import org.dragoman.language.Position;
import org.dragoman.language.Sentence;

/**
 * Finds every quotation of a story, direct or indirect, with its speaker, its word of saying and the
 * one spoken to. A quotation of several sentences gives one quote for each sentence, all with the
 * same speaker. Immutable.
 */
public final class QuoteFinder {
  private final SpeechWords words;

  private QuoteFinder(SpeechWords words) {
    this.words = words;
  }

  /**
   * A finder that knows the verbs of saying of this knowledge.
   *
   * @throws IllegalArgumentException when the knowledge lacks one of the word lists
   */
  public static QuoteFinder of(Knowledge knowledge) {
    return new QuoteFinder(SpeechWords.of(knowledge));
  }

  /** The quotations in the order of the text, outer ones before those inside them. */
  public StoryQuotes find(Annotated story) {
    MarkedText text = new MarkedText(story);
    DirectSpeech direct = new DirectSpeech(text, words);
    IndirectSpeech indirect = new IndirectSpeech(text, words);
    List<Quote> quotes = new ArrayList<>(direct.quotes());
    Set<Position> cues = new HashSet<>();
    quotes.forEach(quote -> quote.cue().ifPresent(cues::add));
    for (Sentence sentence : story.sentences()) {
      quotes.addAll(indirect.quotes(
          sentence,
          token -> direct.isInside(sentence.index(), token),
          token -> cues.contains(new Position(sentence.index(), token))));
    }
    quotes.sort(Comparator.comparingInt(Quote::sentence)
        .thenComparingInt(quote -> quote.content().begin())
        .thenComparingInt(quote -> -quote.content().end())
        .thenComparing(Quote::kind));
    return new StoryQuotes(quotes);
  }
}
