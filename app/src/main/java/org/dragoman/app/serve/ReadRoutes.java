package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.dragoman.ledger.Filter;
import org.dragoman.ledger.Page;
import org.dragoman.ledger.Questions;
import org.dragoman.ledger.Series;
import org.dragoman.ledger.StoredEvent;
import org.dragoman.ledger.StoredStory;
import org.dragoman.ledger.export.Exports;

/** The questions of the ledger as routes. */
final class ReadRoutes {
  private static final String LINES = "application/x-ndjson";
  private static final String CSV = "text/csv";

  /** The first answer is as long as a page that people read. */
  private static final int USUAL = 50;

  private final Readers readers;
  private final Answers answers;

  ReadRoutes(Readers readers, Answers answers) {
    this.readers = readers;
    this.answers = answers;
  }

  void add(Routes routes) {
    routes.reads("/events", this::events);
    routes.reads("/events/{id}", this::event);
    routes.reads("/statements", this::statements);
    routes.reads("/stories", this::stories);
    routes.reads("/story", this::story);
    routes.reads("/overview", ctx -> {
      Asked asked = Asked.of(ctx, Set.of(), "until");
      answers.json(ctx, () -> readers.ask(q -> q.overview(asked.day("until"))));
    });
    filtered(routes, "/facets", 12, (q, asked) -> q.facets(asked.filter(), asked.limit(12)));
    filtered(
        routes, "/dyads", USUAL, (q, asked) -> rows(q.dyads(asked.filter(), asked.limit(USUAL))));
    filtered(
        routes, "/actors", USUAL, (q, asked) -> rows(q.actors(asked.filter(), asked.limit(USUAL))));
    filtered(
        routes, "/places", 500, (q, asked) -> rows(q.places(asked.filter(), asked.limit(500))));
    filtered(routes, "/countries", USUAL, (q, asked) -> rows(q.lands(asked.filter())));
    routes.reads("/series", ctx -> {
      Asked asked = Asked.of(ctx, Asked.FILTER, "step", "by");
      Filter filter = asked.filter();
      Series.Step step = asked.among("step", Series.Step.class, Series.Step.MONTH);
      Series.By by = asked.among("by", Series.By.class, Series.By.NOTHING);
      answers.json(ctx, () -> readers.ask(q -> rows(q.series(filter, step, by))));
    });
    routes.reads("/portrait", ctx -> {
      Asked asked = Asked.of(ctx, Asked.FILTER, "of", "limit");
      String of = asked
          .one("of")
          .orElseThrow(() -> Refusal.bad("parameter 'of' names the actor: IRN, IRNMIL or a name"));
      answers.json(ctx, () -> readers.ask(q -> q.portrait(of, asked.filter(), asked.limit(20))));
    });
  }

  private static Map<String, Object> rows(List<?> rows) {
    return Map.of("rows", rows);
  }

  private void filtered(
      Routes routes, String path, int usual, BiFunction<Questions, Asked, Object> question) {
    routes.reads(path, ctx -> {
      Asked asked = Asked.of(ctx, Asked.FILTER, "limit");
      asked.limit(usual);
      asked.filter();
      answers.json(ctx, () -> readers.ask(q -> question.apply(q, asked)));
    });
  }

  private void events(Context ctx) {
    Asked asked = Asked.of(ctx, Asked.FILTER, "limit", "after");
    Filter filter = asked.filter();
    int limit = asked.limit(USUAL);
    String after = asked.text("after");
    String accept = String.valueOf(ctx.header("Accept"));
    if (accept.contains(LINES)) {
      answers.send(ctx, LINES, () -> lines(page(filter, limit, after).rows(), "jsonl"));
    } else if (accept.contains(CSV)) {
      answers.send(ctx, CSV, () -> lines(page(filter, limit, after).rows(), "csv"));
    } else {
      answers.json(ctx, () -> {
        Page<StoredEvent> page = page(filter, limit, after);
        ObjectNode node = Json.object();
        node.set("rows", Json.events(page.rows()));
        node.put("next", page.next());
        return node;
      });
    }
  }

  private Page<StoredEvent> page(Filter filter, int limit, String after) {
    return readers.ask(q -> q.events(filter, limit, after));
  }

  private static String lines(List<StoredEvent> events, String format) {
    StringWriter out = new StringWriter();
    try {
      Exports.lines(
          taker -> {
            for (StoredEvent event : events) {
              taker.take(event);
            }
          },
          format,
          out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return out.toString();
  }

  private void event(Context ctx) {
    Asked.of(ctx, Set.of());
    String id = ctx.pathParam("id");
    answers.json(
        ctx,
        () -> Json.event(readers
            .ask(q -> q.event(id))
            .orElseThrow(() -> Refusal.missing("no event with this id"))));
  }

  private void statements(Context ctx) {
    Asked asked = Asked.of(ctx, Asked.STATEMENTS, "limit");
    int limit = asked.limit(USUAL);
    answers.json(ctx, () -> {
      ObjectNode node = Json.object();
      node.set("rows", Json.statements(readers.ask(q -> q.statements(asked.statements(), limit))));
      return node;
    });
  }

  private void stories(Context ctx) {
    Asked asked = Asked.of(ctx, Set.of("q"), "limit", "after");
    int limit = asked.limit(USUAL);
    answers.json(ctx, () -> {
      Page<StoredStory.Summary> page =
          readers.ask(q -> q.stories(asked.text("q"), limit, asked.text("after")));
      return Map.of("rows", page.rows(), "next", page.next());
    });
  }

  private void story(Context ctx) {
    Asked asked = Asked.of(ctx, Set.of("id"));
    String id = asked.text("id");
    answers.json(
        ctx,
        () -> Json.story(readers
            .ask(q -> q.story(id))
            .orElseThrow(() -> Refusal.missing("no report with this id"))));
  }
}
