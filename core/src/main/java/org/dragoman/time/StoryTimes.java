package org.dragoman.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The times of one story.
 *
 * @param anchor the day the report is read against: the dateline's or the publication date; never the clock
 * @param mentions in the order of the story
 */
public record StoryTimes(Optional<LocalDate> anchor, List<TimeMention> mentions) {
  public StoryTimes {
    mentions = List.copyOf(mentions);
  }

  /** Whether a word is part of a time. */
  public boolean covers(int sentence, int token) {
    return mentions.stream()
        .anyMatch(m -> m.sentence() == sentence && m.first() <= token && token <= m.last());
  }

  public List<TimeMention> in(int sentence) {
    return mentions.stream().filter(m -> m.sentence() == sentence).toList();
  }
}
