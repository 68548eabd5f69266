package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.export.AtomFeed;

/** Searches that are kept, each with a feed of its newest events. */
final class SearchRoutes {
  /** Entries of a feed. */
  private static final int ENTRIES = 100;

  private final Searches searches;
  private final Readers readers;
  private final Answers answers;

  SearchRoutes(Searches searches, Readers readers, Answers answers) {
    this.searches = searches;
    this.readers = readers;
    this.answers = answers;
  }

  void add(Routes routes) {
    routes.reads("/searches", ctx -> {
      Asked.of(ctx, Set.of());
      ctx.contentType("application/json").result(Json.of(Map.of("rows", shown())));
    });
    routes.writes(HandlerType.POST, "/searches", ctx -> {
      JsonNode sent = Json.read(ctx.body());
      Searches.Saved saved = searches.keep(
          sent.path("name").asText(""),
          sent.path("query").asText(""),
          sent.path("webhook").asText(""));
      ctx.status(201).contentType("application/json").result(Json.of(shown(saved)));
    });
    routes.writes(HandlerType.DELETE, "/searches/{id}", ctx -> {
      if (!searches.remove(ctx.pathParam("id"))) {
        throw Refusal.missing("no such search");
      }
      ctx.status(204);
    });
    routes.reads("/searches/{id}/atom", this::atom);
  }

  private List<Map<String, Object>> shown() {
    return searches.all().stream().map(SearchRoutes::shown).toList();
  }

  /** A webhook's address may hold a secret of its own: readers see only whether there is one. */
  private static Map<String, Object> shown(Searches.Saved saved) {
    return Map.of(
        "id", saved.id(),
        "name", saved.name(),
        "query", saved.query(),
        "webhook", !saved.webhook().isEmpty());
  }

  private void atom(Context ctx) {
    Searches.Saved saved =
        searches.one(ctx.pathParam("id")).orElseThrow(() -> Refusal.missing("no such search"));
    answers.send(ctx, "application/atom+xml", () -> {
      List<StoredEvent> events = readers.ask(q -> q.events(saved.filter(), ENTRIES));
      StringWriter out = new StringWriter();
      try {
        AtomFeed.write(events, saved.name(), "urn:dragoman:search:" + saved.id(), out);
      } catch (IOException e) {
        throw new UncheckedIOException("a text in memory cannot be written", e);
      }
      return out.toString();
    });
  }
}
