package org.dragoman.ingest.fetch;

import java.time.Duration;
import org.dragoman.ingest.bytes.Limits;

/**
 * How to fetch.
 *
 * @param agent the name to give
 * @param allowPrivate whether addresses outside of the public Internet may be asked
 * @param pause between two requests to one host, at least
 * @param patience for one answer with all its redirects
 * @param limits what one answer may cost
 */
public record FetchSettings(
    String agent, boolean allowPrivate, Duration pause, Duration patience, Limits limits) {
  public static final FetchSettings USUAL = new FetchSettings(
      "dragoman", false, Duration.ofSeconds(1), Duration.ofSeconds(30), Limits.USUAL);

  public FetchSettings allowPrivate(boolean allow) {
    return new FetchSettings(agent, allow, pause, patience, limits);
  }

  public FetchSettings pause(Duration between) {
    return new FetchSettings(agent, allowPrivate, between, patience, limits);
  }

  public FetchSettings patience(Duration atMost) {
    return new FetchSettings(agent, allowPrivate, pause, atMost, limits);
  }
}
