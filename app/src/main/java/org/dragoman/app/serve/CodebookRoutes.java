package org.dragoman.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.Entry;
import org.dragoman.knowledge.KnowledgeFile;
import org.dragoman.knowledge.Problem;
import org.dragoman.ledger.export.CodeNames;
import org.dragoman.ontology.PloverType;

/** What codes mean, and the knowledge behind them: browsed, searched, and a file of one's own checked. */
final class CodebookRoutes {
  /** The most entries of an answer. */
  private static final int MOST = 200;

  private final Rules rules;
  private final Answers answers;

  CodebookRoutes(Rules rules, Answers answers) {
    this.rules = rules;
    this.answers = answers;
  }

  void add(Routes routes) {
    routes.reads("/codes", ctx -> {
      Asked.of(ctx, Set.of());
      answers.json(ctx, this::codes);
    });
    routes.reads("/knowledge", this::entries);
    routes.computes("/knowledge/check", this::check);
    routes.reads("/knowledge/own", this::own);
    routes.writes(HandlerType.PUT, "/knowledge/own/{name}", this::keep);
    routes.writes(HandlerType.DELETE, "/knowledge/own/{name}", this::remove);
  }

  /** Types, CAMEO codes, countries and sectors, with their names. */
  private ObjectNode codes() {
    ObjectNode node = Json.object();
    ArrayNode types = node.putArray("types");
    for (PloverType type : PloverType.values()) {
      ObjectNode one = types.addObject();
      one.put("code", type.name());
      one.put("quad", type.quad().number());
      one.put("label", label("type", type.name()));
    }
    ObjectNode cameo = node.putObject("cameo");
    for (Entry entry : entries("codes")) {
      if (entry.keyword().equals("code")) {
        cameo.put(entry.name().text(), entry.text("label"));
      }
    }
    node.set("countries", Json.tree(countries()));
    node.set("sectors", Json.tree(CodeNames.sectors()));
    return node;
  }

  /** Countries and bodies by the names that the knowledge gives them first. */
  private List<CodeNames.Country> countries() {
    Map<String, String> names = new HashMap<>();
    for (Entry entry : entries("countries")) {
      entry.alternatives("names").stream()
          .findFirst()
          .ifPresent(name -> names.put(entry.name().text(), name.text()));
    }
    return CodeNames.countries().stream()
        .map(c ->
            new CodeNames.Country(c.code(), c.numeric(), names.getOrDefault(c.code(), c.name())))
        .toList();
  }

  private List<Entry> entries(String kind) {
    return rules.now().files(kind).stream().flatMap(f -> f.entries().stream()).toList();
  }

  private String label(String keyword, String name) {
    for (Entry entry : entries("codes")) {
      if (entry.keyword().equals(keyword) && entry.name().text().equals(name)) {
        return entry.text("label");
      }
    }
    return name;
  }

  /** The files; with {@code file} the entries of one; with {@code q} those that hold these words. */
  private void entries(Context ctx) {
    Asked asked = Asked.of(ctx, Set.of(), "file", "q", "from");
    answers.json(ctx, () -> {
      String file = asked.text("file");
      String words = asked.text("q").toLowerCase(Locale.ROOT);
      if (file.isEmpty() && words.isEmpty()) {
        return Map.of(
            "files", rules.now().files().stream().map(CodebookRoutes::summary).toList());
      }
      int from = asked.one("from").map(CodebookRoutes::offset).orElse(0);
      List<Map<String, Object>> found = new ArrayList<>();
      int seen = 0;
      for (KnowledgeFile each : rules.now().files()) {
        if (!file.isEmpty() && !each.name().equals(file)) {
          continue;
        }
        for (int i = 0; i < each.entries().size(); i++) {
          String text = text(each, i);
          if (text.toLowerCase(Locale.ROOT).contains(words)
              && seen++ >= from
              && found.size() < MOST) {
            Entry entry = each.entries().get(i);
            found.add(Map.of(
                "file",
                each.name(),
                "line",
                entry.where().line(),
                "name",
                entry.keyword() + " " + entry.name().text(),
                "text",
                text));
          }
        }
      }
      return Map.of("total", seen, "from", from, "rows", found);
    });
  }

  private static int offset(String value) {
    try {
      return Math.max(0, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      throw Refusal.bad("parameter 'from' is a number");
    }
  }

  private static Map<String, Object> summary(KnowledgeFile file) {
    return Map.of(
        "name", file.name(), "kind", file.kind(), "entries", file.entries().size());
  }

  /** An entry as it stands in its file, up to the next one. */
  private static String text(KnowledgeFile file, int index) {
    int begin = file.entries().get(index).where().line() - 1;
    int end = index + 1 < file.entries().size()
        ? file.entries().get(index + 1).where().line() - 1
        : file.lines().size();
    return String.join("\n", file.lines().subList(begin, end)).stripTrailing();
  }

  /** What is wrong with a file of one's own, as it would stand on top of the others. */
  private void check(Context ctx) {
    JsonNode sent = Json.read(ctx.body());
    String name = sent.path("name").asText("my.events");
    ctx.contentType("application/json").result(Json.of(verdict(rules.check(name, text(sent)))));
  }

  /** This ledger's own files. */
  private void own(Context ctx) {
    Asked.of(ctx, Set.of());
    List<Map<String, String>> rows = rules.files().stream()
        .map(f -> Map.of("name", f.name(), "text", f.text()))
        .toList();
    ctx.contentType("application/json")
        .result(Json.of(Map.of("changeable", rules.mayChange(), "rows", rows)));
  }

  private void keep(Context ctx) {
    Rules.Verdict verdict = rules.keep(ctx.pathParam("name"), text(Json.read(ctx.body())));
    answers.corrected();
    ctx.contentType("application/json").result(Json.of(verdict(verdict)));
  }

  private void remove(Context ctx) {
    rules.remove(ctx.pathParam("name"));
    answers.corrected();
    ctx.status(204);
  }

  private static String text(JsonNode sent) {
    String text = sent.path("text").asText("");
    if (text.length() > Rules.LONGEST) {
      throw new Refusal(
          413,
          "a file of more than " + Rules.LONGEST
              + " characters: check it with 'dragoman check', use it with --knowledge");
    }
    return text;
  }

  private static Map<String, Object> verdict(Rules.Verdict verdict) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Problem problem : verdict.problems()) {
      rows.add(Map.of(
          "error", problem.error(),
          "number", problem.number(),
          "file", problem.where().file(),
          "line", problem.where().line(),
          "column", problem.where().column(),
          "text", problem.text(),
          "help", problem.help()));
    }
    return Map.of(
        "kept", verdict.kept(),
        "entries", verdict.entries(),
        "examples", verdict.examples(),
        "problems", rows);
  }
}
