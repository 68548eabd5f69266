package org.dragoman.app;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * How far a long run is: on a terminal one line that is written over, in a file or a pipe a line every
 * half minute; and one at the end anyway.
 */
final class Progress {
  private static final long EVERY = 200_000_000L;
  private static final long EVERY_LINE = 30_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final long begun = System.nanoTime();
  private long shown = begun;
  private int kept;
  private int known;
  private int rejected;
  private long events;

  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** So many more documents are safe on disk, with so many events. */
  void kept(int documents, long withEvents) {
    kept += documents;
    events += withEvents;
    show();
  }

  /** So many more documents were there already. */
  void known(int documents) {
    known += documents;
    show();
  }

  /** So many were rejected until now. */
  void rejected(int sofar) {
    rejected = sofar;
    show();
  }

  /** Makes room for another line. */
  void clear() {
    if (terminal) {
      err.print("\r\u001b[K");
      shown = 0;
    }
  }

  private void show() {
    long now = System.nanoTime();
    if (now - shown > (terminal ? EVERY : EVERY_LINE)) {
      shown = now;
      err.print(terminal ? "\r\u001b[K" + line() : line() + "%n".formatted());
      err.flush();
    }
  }

  private String line() {
    double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
    return String.format(
        Locale.ROOT,
        "%,d documents kept%s, %,d events, %.1f documents a second%s",
        kept,
        known == 0 ? "" : String.format(Locale.ROOT, " (%,d were there already)", known),
        events,
        kept / seconds,
        rejected == 0 ? "" : String.format(Locale.ROOT, ", %,d rejected", rejected));
  }

  void finish() {
    err.println((terminal ? "\r\u001b[K" : "") + line());
  }
}
