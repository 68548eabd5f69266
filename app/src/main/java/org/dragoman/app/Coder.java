package org.dragoman.app;

import org.dragoman.document.Document;
import org.dragoman.event.Coded;

/** A document in, a coded story out. Implementations are safe for several threads at once. */
@FunctionalInterface
public interface Coder {
  Coded code(Document document);
}
