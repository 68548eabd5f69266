package org.dragoman.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;

/** One way in which published gold is written, and what can be measured with it. */
interface Shape {
  /** Its name, for {@code --set}. */
  String name();

  /** Whether a record has the fields of this shape. */
  boolean fits(JsonNode row);

  /** What the coder gets to see of a record. */
  Document document(JsonNode row, String fallbackId);

  /** Prints the figures; records and coded stories stand in the same order. */
  void measure(List<JsonNode> rows, List<Coded> coded, Figures figures);

  /** Shows errors, so many of each kind. */
  void errors(List<JsonNode> rows, List<Coded> coded, int most, Figures figures);
}
