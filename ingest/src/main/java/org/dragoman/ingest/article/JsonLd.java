package org.dragoman.ingest.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.table.Json;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The report that a page describes in JSON-LD, in the vocabulary of schema.org. Immutable. */
final class JsonLd {
  private static final int DEEPEST = 6;
  private static final int MOST = 1 << 20;

  private static final Set<String> PAGES = Set.of("webpage", "itempage");

  private final List<JsonNode> reports;
  private final List<JsonNode> pages;

  private JsonLd(List<JsonNode> reports, List<JsonNode> pages) {
    this.reports = reports;
    this.pages = pages;
  }

  static JsonLd of(Document page, Set<String> types) {
    List<JsonNode> reports = new ArrayList<>();
    List<JsonNode> pages = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      String data = script.data().strip();
      if (data.length() <= MOST) {
        // line ends inside of strings are the commonest error
        Json.read(data)
            .or(() -> Json.read(data.replaceAll("[\\x00-\\x1f]+", " ")))
            .ifPresent(n -> {
              collect(n, types, reports, 0);
              collect(n, PAGES, pages, 0);
            });
      }
    }
    return new JsonLd(reports, pages);
  }

  private static void collect(JsonNode node, Set<String> types, List<JsonNode> out, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject() && isReport(node.path("@type"), types)) {
      out.add(node);
    } else if (node.isContainerNode()) {
      node.forEach(child -> collect(child, types, out, depth + 1));
    }
  }

  private static boolean isReport(JsonNode type, Set<String> types) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isReport(one, types)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText("");
    return types.contains(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
  }

  /** The first text found on a path, such as {@code publisher name}. */
  Optional<String> text(String... path) {
    return first(reports, path);
  }

  /** The same of the page as a whole. */
  Optional<String> ofPage(String... path) {
    return first(pages, path);
  }

  private static Optional<String> first(List<JsonNode> nodes, String... path) {
    for (JsonNode report : nodes) {
      Optional<String> found = text(report, path, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(JsonNode node, String[] path, int at) {
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      for (JsonNode one : node) {
        text(one, path, at).ifPresent(all::add);
      }
      return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }
    if (at == path.length || node.isTextual()) {
      String text = node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    return text(node.path(path[at]), path, at + 1);
  }
}
