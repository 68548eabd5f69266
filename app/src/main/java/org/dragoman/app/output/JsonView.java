package org.dragoman.app.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Count;
import org.dragoman.event.Event;
import org.dragoman.event.Participant;
import org.dragoman.event.Statement;
import org.dragoman.place.Place;
import org.dragoman.text.Span;

/**
 * JSON Lines: one object an event, then one a statement, in the order of the story. The order of the
 * fields is part of the contract. {@code begin} and {@code end} count UTF-16 units of the document's
 * text as given.
 */
public final class JsonView implements View {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(Coded coded, Writer out) throws IOException {
    for (Event event : InOrder.events(coded)) {
      out.write(line(json -> event(coded, event, json)));
    }
    for (Statement statement : InOrder.statements(coded)) {
      out.write(line(json -> {
        json.writeStartObject();
        json.writeFieldName("statement");
        statement(coded, statement, json);
        json.writeEndObject();
      }));
    }
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Body body) throws IOException {
    StringWriter line = new StringWriter(1024);
    try (JsonGenerator json = JSON.createGenerator(line)) {
      body.write(json);
    }
    return line.append('\n').toString();
  }

  private static void event(Coded coded, Event event, JsonGenerator json) throws IOException {
    Document document = coded.story().document();
    Event.What what = event.what();
    json.writeStartObject();
    json.writeStringField("id", event.id());
    story(document, json);
    json.writeObjectFieldStart("sentence");
    json.writeNumberField("index", event.evidence().sentence());
    span(event.evidence().words(), document, json);
    json.writeObjectFieldStart("trigger");
    span(event.evidence().trigger(), document, json);
    json.writeStringField("type", what.type().name());
    orNull("mode", what.mode(), json);
    json.writeArrayFieldStart("contexts");
    for (String context : what.contexts()) {
      json.writeString(context);
    }
    json.writeEndArray();
    json.writeStringField("cameo", what.cameo().digits());
    json.writeNumberField("quad", what.type().quad().number());
    json.writeNumberField("goldstein", what.goldstein());
    json.writeNumberField("intensity", what.intensity());
    participants("sources", event.sources(), json);
    participants("targets", event.targets(), json);
    json.writeFieldName("content");
    if (what.content().isPresent()) {
      json.writeStartObject();
      json.writeStringField("text", what.content().get().text());
      orNull("topic", what.content().get().topic(), json);
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    claimAndSetting(document, event, json);
    json.writeStringField("rule", event.evidence().rule());
    json.writeArrayFieldStart("mentions");
    for (Span mention : event.evidence().mentions()) {
      json.writeStartObject();
      span(mention, document, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void claimAndSetting(Document document, Event event, JsonGenerator json)
      throws IOException {
    Event.Setting setting = event.setting();
    json.writeStringField("factuality", event.claim().factuality().name());
    json.writeFieldName("attribution");
    participant(event.claim().attribution(), json);
    orNull("date", setting.date().iso(), json);
    json.writeStringField("datePrecision", InOrder.lower(setting.date().precision()));
    orNull("dateWords", setting.dateWords(), json);
    json.writeFieldName("place");
    place(setting.place(), setting.placeWords(), json);
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Count> count : new TreeMap<>(setting.counts()).entrySet()) {
      json.writeObjectFieldStart(count.getKey());
      json.writeNumberField("min", count.getValue().min());
      json.writeFieldName("max");
      if (count.getValue().max() == Long.MAX_VALUE) {
        json.writeNull();
      } else {
        json.writeNumber(count.getValue().max());
      }
      json.writeStringField("words", count.getValue().words());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeBooleanField("background", setting.background());
    json.writeNumberField("confidence", rounded(event.claim().confidence()));
  }

  private static void statement(Coded coded, Statement statement, JsonGenerator json)
      throws IOException {
    Document document = coded.story().document();
    json.writeStartObject();
    story(document, json);
    json.writeNumberField("sentence", statement.sentence());
    json.writeFieldName("speaker");
    participant(statement.speaker(), json);
    orNull("cue", statement.cue(), json);
    json.writeObjectFieldStart("content");
    span(statement.content(), document, json);
    json.writeStringField("kind", InOrder.lower(statement.kind()));
    json.writeFieldName("addressee");
    participant(statement.addressee(), json);
    json.writeEndObject();
  }

  private static void story(Document document, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("story");
    json.writeStringField("id", document.id());
    orNull("title", document.title(), json);
    orNull("outlet", document.outlet(), json);
    orNull("url", document.url(), json);
    orNull("published", document.published().map(Object::toString).orElse(""), json);
    json.writeNumberField("copies", 1);
    json.writeEndObject();
  }

  /** Begin, end and words, and closes the object. */
  private static void span(Span span, Document document, JsonGenerator json) throws IOException {
    json.writeNumberField("begin", span.begin());
    json.writeNumberField("end", span.end());
    json.writeStringField("text", span.of(document.text()));
    json.writeEndObject();
  }

  private static void participants(
      String field, Iterable<Participant> participants, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Participant participant : participants) {
      participant(Optional.of(participant), json);
    }
    json.writeEndArray();
  }

  private static void participant(Optional<Participant> someone, JsonGenerator json)
      throws IOException {
    if (someone.isEmpty()) {
      json.writeNull();
      return;
    }
    Participant participant = someone.get();
    json.writeStartObject();
    json.writeStringField("text", participant.text());
    json.writeNumberField("begin", participant.span().begin());
    json.writeNumberField("end", participant.span().end());
    orNull("name", participant.name(), json);
    orNull("country", participant.code().country(), json);
    orNull("sector", participant.code().sector(), json);
    orNull("cameo", participant.code().cameo(), json);
    json.writeStringField("because", participant.because());
    json.writeEndObject();
  }

  private static void place(Optional<Place> where, String words, JsonGenerator json)
      throws IOException {
    if (where.isEmpty()) {
      json.writeNull();
      return;
    }
    Place place = where.get();
    json.writeStartObject();
    json.writeStringField("name", place.name());
    orNull("country", place.country(), json);
    orNull("admin1", place.admin1(), json);
    json.writeNumberField("lat", place.lat());
    json.writeNumberField("lon", place.lon());
    json.writeFieldName("geonames");
    if (place.geonames() == 0) {
      json.writeNull();
    } else {
      json.writeNumber(place.geonames());
    }
    orNull("text", words, json);
    json.writeEndObject();
  }

  private static void orNull(String field, String value, JsonGenerator json) throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeStringField(field, value);
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
