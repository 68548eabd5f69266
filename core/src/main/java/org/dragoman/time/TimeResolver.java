package org.dragoman.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.language.Annotated;
import org.dragoman.language.Sentence;
import org.dragoman.mention.Words;

/**
 * Finds the words that say when and turns them into days, read against the day of the report, never the clock.
 *
 * <p>"late Thursday" in a report of Friday is the day before; "will meet on Monday" is the Monday to come; "the day
 * before" counts from the days last spoken of. Immutable and thread-safe.
 */
public final class TimeResolver {
  private final TimeGrammar grammar;
  private final Tense tense;
  private final AnchorFinder anchors;

  private TimeResolver(Knowledge knowledge) {
    TimeWords lexicon = new TimeWords(knowledge.words());
    grammar = new TimeGrammar(lexicon);
    tense = new Tense(knowledge.words());
    anchors = new AnchorFinder(lexicon);
  }

  /**
   * A resolver that knows the words of this knowledge.
   *
   * @throws IllegalArgumentException when a word list of time is missing
   */
  public static TimeResolver of(Knowledge knowledge) {
    return new TimeResolver(knowledge);
  }

  /** All times of a story, in its order. */
  public StoryTimes resolve(Annotated story) {
    Optional<LocalDate> anchor = anchors.of(story);
    List<TimeMention> mentions = new ArrayList<>();
    Optional<When> reference = anchor.map(When::day);
    for (Sentence sentence : story.sentences()) {
      Words words = Words.of(sentence);
      for (Match match : grammar.in(sentence, words)) {
        TimeMention mention = mention(sentence, words, match, anchor, reference);
        mentions.add(mention);
        if (isReference(mention) && !match.says().isFromReference()) {
          reference = Optional.of(mention.when());
        }
      }
    }
    return new StoryTimes(anchor, mentions);
  }

  private static boolean isReference(TimeMention mention) {
    return mention.kind() == TimeMention.Kind.DATE
        && mention.when().precision() != When.Precision.UNKNOWN;
  }

  private TimeMention mention(
      Sentence sentence,
      Words words,
      Match match,
      Optional<LocalDate> anchor,
      Optional<When> reference) {
    int first = words.token(match.begin());
    int last = words.token(match.end() - 1);
    Meaning meaning =
        match.says().resolve(new Reading(anchor, reference, tense.of(sentence, first, last)));
    return new TimeMention(
        sentence.index(),
        first,
        last,
        sentence.span(first, last),
        meaning.kind(),
        meaning.timex(),
        meaning.when(),
        meaning.shift(),
        meaning.because());
  }
}
