package org.dragoman.event;

/**
 * A number of people or things in an event.
 *
 * @param min at least
 * @param max at most; {@link Long#MAX_VALUE} when open
 * @param words as stated: "about 300"
 */
public record Count(long min, long max, String words) {}
