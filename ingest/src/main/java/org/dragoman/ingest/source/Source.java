package org.dragoman.ingest.source;

import java.util.function.Consumer;
import org.dragoman.ingest.Arrival;

/** Somewhere reports come from, one after the other. Used from one thread. */
@FunctionalInterface
public interface Source {
  /** Hands over everything that is there; what cannot be read is handed over as rejected. */
  void read(Consumer<Arrival> taker);
}
