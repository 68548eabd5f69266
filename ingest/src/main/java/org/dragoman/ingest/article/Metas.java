package org.dragoman.ingest.article;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by their names. Immutable. */
final class Metas {
  private final Map<String, String> values;

  private Metas(Map<String, String> values) {
    this.values = values;
  }

  static Metas of(Document page) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.putIfAbsent(name, content);
        }
      }
    }
    return new Metas(values);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The first one in the page that has one of these names. */
  Optional<String> first(Set<String> names) {
    return values.entrySet().stream()
        .filter(e -> names.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
