package org.dragoman.ingest.bytes;

import java.util.Optional;

/**
 * Characters, and how they were found.
 *
 * @param charset the name of the encoding in lower case
 * @param note what was wrong with the declaration of the encoding, when something was
 */
public record Decoded(String text, String charset, Optional<String> note) {}
