package org.dragoman.app.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.StoredStatement;
import org.dragoman.ledger.StoredStory;
import org.dragoman.ledger.export.EventJson;

/** Answers as JSON. Events and statements are the records of the exports, with what pages need more. */
final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  @SuppressWarnings("unchecked") // the class of Optional knows nothing of its content
  private static ObjectMapper mapper() {
    SimpleModule days = new SimpleModule();
    days.addSerializer(LocalDate.class, new JsonSerializer<>() {
      @Override
      public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider)
          throws IOException {
        json.writeString(day.toString());
      }
    });
    days.addSerializer(
        (Class<Optional<?>>) (Class<?>) Optional.class, new JsonSerializer<Optional<?>>() {
          @Override
          public void serialize(Optional<?> maybe, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            provider.defaultSerializeValue(maybe.isPresent() ? maybe.get() : null, json);
          }
        });
    return new ObjectMapper()
        .registerModule(days)
        .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false);
  }

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written as JSON", e);
    }
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** What a request sent. */
  static JsonNode read(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || !node.isObject()) {
        throw Refusal.bad("send a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw Refusal.bad("this is not JSON: " + e.getOriginalMessage());
    }
  }

  static ObjectNode event(StoredEvent stored) {
    ObjectNode node = parsed(EventJson.line(stored));
    ArrayNode considered = node.putArray("considered");
    stored.event().evidence().considered().forEach(considered::add);
    stored.event().what().content().ifPresent(content -> {
      if (node.get("content") instanceof ObjectNode about) {
        about.put("begin", content.span().begin());
        about.put("end", content.span().end());
      }
    });
    return node;
  }

  static JsonNode statement(StoredStatement stored) {
    return parsed(EventJson.line(stored)).get("statement");
  }

  static ArrayNode events(List<StoredEvent> events) {
    ArrayNode array = array();
    events.forEach(e -> array.add(event(e)));
    return array;
  }

  static ArrayNode statements(List<StoredStatement> statements) {
    ArrayNode array = array();
    statements.forEach(s -> array.add(statement(s)));
    return array;
  }

  static ObjectNode story(StoredStory story) {
    ObjectNode node = object();
    node.set("report", tree(story.report()));
    node.put("text", story.text());
    node.set("sentences", tree(story.sentences()));
    node.set("events", events(story.events()));
    node.set("statements", statements(story.statements()));
    node.set("copies", tree(story.copies()));
    node.set("retellings", events(story.retellings()));
    return node;
  }

  private static ObjectNode parsed(String line) {
    try {
      return (ObjectNode) MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an exported record is not JSON", e);
    }
  }
}
