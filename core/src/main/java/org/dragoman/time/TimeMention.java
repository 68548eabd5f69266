package org.dragoman.time;

import org.dragoman.text.Span;

/**
 * Words that say when.
 *
 * @param sentence the sentence they stand in
 * @param first first token
 * @param last last token, included
 * @param span where they stand in the clean text
 * @param timex the value in TIMEX3 form: "2020-01-10", "2020-W02", "P3D", "PAST_REF"
 * @param when the days meant; precision UNKNOWN for durations and vague times
 * @param because how the days were found: "Thursday before 2020-01-10"
 */
public record TimeMention(
    int sentence, int first, int last, Span span, String timex, When when, String because) {}
