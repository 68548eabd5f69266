package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for an address. */
public sealed interface Answer {
  /**
   * It is here.
   *
   * @param url where it was found in the end
   * @param body unpacked
   * @param mark what to send along the next time
   */
  record Got(String url, String contentType, byte[] body, Mark mark, Instant at)
      implements Answer {}

  /** It has not changed since the mark was given. */
  record Unchanged() implements Answer {}

  /**
   * It is not to be had.
   *
   * @param why in words
   * @param again how long to wait at least, when the server says so
   * @param passing whether it may be there later
   */
  record Refused(String why, Optional<Duration> again, boolean passing) implements Answer {
    static Refused forGood(String why) {
      return new Refused(why, Optional.empty(), false);
    }

    static Refused forNow(String why) {
      return new Refused(why, Optional.empty(), true);
    }
  }

  /** By which a server knows whether something has changed (RFC 9110, 13.1); empty when not given. */
  record Mark(String etag, String lastModified) {
    public static final Mark NONE = new Mark("", "");
  }
}
