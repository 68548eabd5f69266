package org.dragoman.ingest.bytes;

import java.io.IOException;

/** An item is larger, or unpacks to more, than the limits allow. */
public final class TooMuch extends IOException {
  private static final long serialVersionUID = 1L;

  public TooMuch(String message) {
    super(message);
  }
}
