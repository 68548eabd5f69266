package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ledger.Audit;
import org.dragoman.ledger.Correction;
import org.dragoman.ledger.Ledger;
import org.dragoman.ledger.StoredCorrection;

/** What people know better: corrections of events, taken back one by one, and judged samples. */
final class CorrectionRoutes {
  /** The most events of a sheet, and the longest value, name or note in characters. */
  private static final int SHEET = 500;

  private static final int LENGTH = 1000;

  private final Ledger ledger;
  private final Readers readers;
  private final Answers answers;

  CorrectionRoutes(Ledger ledger, Readers readers, Answers answers) {
    this.ledger = ledger;
    this.readers = readers;
    this.answers = answers;
  }

  void add(Routes routes) {
    routes.reads("/corrections", this::said);
    routes.writes(HandlerType.POST, "/corrections", this::correct);
    routes.writes(HandlerType.DELETE, "/corrections/{event}", ctx -> {
      if (!ledger.undo(ctx.pathParam("event"))) {
        throw Refusal.missing("nothing was said about this event");
      }
      answers.corrected();
      ctx.status(204);
    });
    routes.reads("/sample", this::sample);
    routes.writes(HandlerType.POST, "/audit", this::audit);
  }

  private void said(Context ctx) {
    Asked asked = Asked.of(ctx, Set.of("document", "event"));
    Optional<String> document = asked.one("document");
    Optional<String> event = asked.one("event");
    List<StoredCorrection> rows = readers.ask(q -> q.corrections()).stream()
        .filter(c -> document.isEmpty() || c.doc().equals(document.get()))
        .filter(c -> event.isEmpty() || c.event().equals(event.get()))
        .toList();
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("application/json").result(Json.of(Map.of("rows", rows)));
  }

  private void correct(Context ctx) {
    JsonNode sent = Json.read(ctx.body());
    Correction.Verdict verdict = verdict(sent.path("verdict").asText(""));
    Map<String, String> fields = new LinkedHashMap<>();
    sent.path("fields").properties().forEach(f -> fields.put(f.getKey(), text(f.getValue())));
    if (fields.isEmpty()
        && (verdict == Correction.Verdict.CHANGED || verdict == Correction.Verdict.MISSING)) {
      throw Refusal.bad("'fields' says what is otherwise: {\"type\": \"REJECT\"}");
    }
    Correction correction =
        new Correction(verdict, fields, text(sent.path("author")), text(sent.path("note")));
    String event = text(sent.path("event"));
    if (verdict == Correction.Verdict.MISSING) {
      event = ledger.addMissing(
          text(sent.path("document")),
          sent.path("sentence").asInt(-1),
          text(sent.path("trigger")),
          correction);
    } else {
      ledger.correct(event, correction);
    }
    answers.corrected();
    ObjectNode answer = Json.object();
    answer.put("event", event);
    ctx.status(201).contentType("application/json").result(Json.of(answer));
  }

  private static Correction.Verdict verdict(String word) {
    for (Correction.Verdict verdict : Correction.Verdict.values()) {
      if (verdict.name().equals(word.toUpperCase(Locale.ROOT))) {
        return verdict;
      }
    }
    throw Refusal.bad("'verdict' is right, wrong, changed or missing");
  }

  private static String text(JsonNode node) {
    String text = node.asText("");
    if (text.length() > LENGTH) {
      throw Refusal.bad("a value of more than " + LENGTH + " characters");
    }
    return text;
  }

  private void sample(Context ctx) {
    Asked asked = Asked.of(ctx, Asked.FILTER, "limit", "seed");
    int limit = asked.limit(20);
    answers.json(ctx, () -> {
      ObjectNode node = Json.object();
      node.set(
          "rows",
          Json.events(
              readers.ask(q -> q.sample(asked.filter(), limit, asked.one("seed").orElse("1")))));
      return node;
    });
  }

  /** Keeps the share of right events of a judged sheet: {"judged": {"event": true}}. */
  private void audit(Context ctx) {
    Map<String, Boolean> judged = new LinkedHashMap<>();
    Json.read(ctx.body())
        .path("judged")
        .properties()
        .forEach(f -> judged.put(f.getKey(), f.getValue().asBoolean()));
    if (judged.isEmpty() || judged.size() > SHEET) {
      throw Refusal.bad("'judged' holds 1 to " + SHEET + " events: {\"judged\": {\"id\": true}}");
    }
    List<Audit> audits = readers.ask(q -> Audit.all(judged, q));
    if (audits.isEmpty()) {
      throw Refusal.missing("none of these events is in this ledger");
    }
    ledger.keep(audits);
    answers.corrected();
    ctx.status(201).contentType("application/json").result(Json.of(Map.of("rows", audits)));
  }
}
