package org.dragoman.ingest.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Strict JSON (RFC 8259), at most as deep and long as Jackson's own limits allow. */
public final class Json {
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private Json() {}

  /** The value of a text that is one JSON value; empty when it is not. */
  public static Optional<JsonNode> read(String text) {
    try {
      JsonNode node = STRICT.readTree(text);
      return node == null || node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The value of a line. */
  public static JsonNode parse(String text) throws JsonProcessingException {
    JsonNode node = STRICT.readTree(text);
    if (node == null || node.isMissingNode()) {
      throw new EmptyJson();
    }
    return node;
  }

  /** Nothing where a value should be. */
  private static final class EmptyJson extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    EmptyJson() {
      super("no value");
    }
  }
}
