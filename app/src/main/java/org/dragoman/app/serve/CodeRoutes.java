package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.dragoman.document.Document;
import org.dragoman.event.Coded;
import org.dragoman.event.Event;
import org.dragoman.event.Statement;
import org.dragoman.language.Sentence;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.StoredStatement;
import org.dragoman.ledger.StoredStory;

/** Codes a report that was sent, and keeps nothing of it. */
final class CodeRoutes {
  /** The longest report that is coded while somebody waits, in UTF-16 units: some 6,000 words. */
  private static final int LONGEST = 40_000;

  private final Coding coding;

  CodeRoutes(Coding coding) {
    this.coding = coding;
  }

  void add(Routes routes) {
    routes.computes("/code", this::code);
  }

  private void code(Context ctx) {
    JsonNode sent = Json.read(ctx.body());
    String text = sent.path("text").asText("");
    if (text.isBlank()) {
      throw Refusal.bad("no text; send {\"text\": \"…\", \"published\": \"2020-01-31\"}");
    }
    if (text.length() > LONGEST) {
      throw new Refusal(
          413,
          "a report of " + text.length() + " characters is too long to be coded"
              + " at once; the limit is " + LONGEST + ", or upload it as a file");
    }
    Document document = new Document(
        "sent/" + Answers.hash(text.getBytes(StandardCharsets.UTF_8)),
        sent.path("title").asText(""),
        text,
        published(sent.path("published").asText("")),
        sent.path("outlet").asText(""),
        sent.path("url").asText(""));
    ctx.contentType("application/json")
        .result(Json.of(Json.story(story(coding.now().coder().code(document)))));
  }

  static Optional<LocalDate> published(String given) {
    if (given.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given.strip()));
    } catch (DateTimeParseException e) {
      throw Refusal.bad("'published' is a day such as 2020-01-31");
    }
  }

  /** What was coded, as it would stand in the ledger. */
  static StoredStory story(Coded coded) {
    Document document = coded.story().document();
    StoredEvent.Report report = new StoredEvent.Report(
        document.id(),
        document.id(),
        document.title(),
        document.outlet(),
        document.url(),
        document.published(),
        1,
        document.text().length());
    List<StoredStory.Line> lines = coded.story().sentences().stream()
        .map(s ->
            new StoredStory.Line(s.index(), coded.story().prose().original(s.span()), s.heading()))
        .toList();
    return new StoredStory(
        report,
        document.text(),
        lines,
        coded.events().stream().map(e -> stored(coded, e, report)).toList(),
        coded.statements().stream().map(s -> stored(s, report)).toList(),
        List.of(),
        List.of());
  }

  private static StoredEvent stored(Coded coded, Event event, StoredEvent.Report report) {
    String text = coded.story().document().text();
    Sentence sentence = coded.story().sentence(event.evidence().sentence());
    return new StoredEvent(
        event,
        report,
        coded.story().words(sentence.span()),
        event.evidence().trigger().of(text),
        false,
        event.id(),
        new StoredEvent.Tellings(
            1,
            1,
            1,
            1 + event.evidence().mentions().size(),
            report.published(),
            report.published()));
  }

  private static StoredStatement stored(Statement statement, StoredEvent.Report report) {
    return new StoredStatement(report.doc() + "/" + statement.content().begin(), statement, report);
  }
}
