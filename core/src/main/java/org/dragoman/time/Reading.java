package org.dragoman.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What time words are read against.
 *
 * @param anchor the day of the report, if known
 * @param reference the days last spoken of, for "the day before"
 * @param direction where the governing verb looks
 */
record Reading(Optional<LocalDate> anchor, Optional<When> reference, Direction direction) {}
