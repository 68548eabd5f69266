package org.dragoman.ingest.archive;

import java.time.Instant;
import java.util.Optional;

/** Something that was fetched and put into an archive: from where, what it was called, when, its bytes. */
public record Capture(String url, String contentType, Optional<Instant> date, byte[] body) {}
