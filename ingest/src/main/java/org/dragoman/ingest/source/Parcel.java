package org.dragoman.ingest.source;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Bytes to be read, and what is known of them.
 *
 * @param where for people: the file, or the address
 * @param id the id of a report that has none of its own
 * @param name whose ending tells the form, or empty
 * @param transport what came along over the network; empty strings for a file
 * @param bytes read once; closed by who opened them
 * @param nesting how many archives it was taken out of
 */
record Parcel(
    String where, String id, String name, Transported transport, InputStream bytes, int nesting) {
  /** What came along over the network. */
  record Transported(String url, String contentType, Optional<Instant> fetched) {
    static final Transported NOT = new Transported("", "", Optional.empty());
  }

  static Parcel file(String where, String id, InputStream bytes) {
    return new Parcel(where, id, where, Transported.NOT, bytes, 0);
  }

  /** Something that was inside this one. */
  Parcel inside(String part, String partName, InputStream partBytes) {
    return new Parcel(part, id, partName, transport, partBytes, nesting + 1);
  }
}
