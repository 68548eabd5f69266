package org.dragoman.time;

import java.util.Optional;
import org.dragoman.text.Span;

/**
 * Words that say when.
 *
 * @param sentence the sentence they stand in
 * @param first first token
 * @param last last token, included
 * @param span where they stand in the clean text
 * @param kind what sort of time they are
 * @param timex the value in TIMEX3 form: "2020-01-10", "2020-W02", "P3D", "PAST_REF"
 * @param when the days meant; precision UNKNOWN for durations and vague times
 * @param shift for "a day after the attack": how far from the date of which other event; only when the kind says so
 * @param because how the days were found: "Thursday before 2020-01-10"
 */
public record TimeMention(
    int sentence,
    int first,
    int last,
    Span span,
    Kind kind,
    String timex,
    When when,
    Optional<Shift> shift,
    String because) {

  /** The value of "recently", "in the past". */
  public static final String PAST = "PAST_REF";

  /** What sort of time words are. */
  public enum Kind {
    /** Days, a month, a year: something can happen then. */
    DATE,
    /** So long: "for three days". {@code when} holds the days of "the past three days". */
    DURATION,
    /** Again and again: "every Friday". The date of no single event. */
    SET,
    /** "recently", "soon". */
    VAGUE,
    /** Counted from another event: "a day after the attack"; see {@link Shift}. */
    FROM_EVENT
  }

  /** "on Thursday => 2020-01-09 (Thursday before 2020-01-10)", for people and tests. */
  @Override
  public String toString() {
    return sentence + ":" + first + "-" + last + " => " + timex + " (" + because + ")";
  }
}
