package org.dragoman.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.SafeHtml;
import org.dragoman.ingest.table.Json;

/** Reads JSON Feed 1.0 and 1.1. Never fails: what is no JSON Feed gives a feed without a version. */
final class JsonFeedReader {
  private final SafeHtml safe;
  private final DateReader dates;

  JsonFeedReader(SafeHtml safe, DateReader dates) {
    this.safe = safe;
    this.dates = dates;
  }

  Feed read(Decoded decoded, Transport transport) {
    Optional<JsonNode> root = Json.read(decoded.text());
    String version = root.map(r -> r.path("version").asText("")).orElse("");
    if (root.isEmpty() || !version.contains("jsonfeed.org")) {
      return new Feed(
          "",
          new Feed.About("", "", "", "", Optional.empty()),
          List.of(),
          decoded.charset(),
          List.of("not a JSON Feed"));
    }
    JsonNode feed = root.get();
    List<FeedItem> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (item.isObject()) {
        items.add(item(item, transport.url()));
      }
    }
    Feed.About about = new Feed.About(
        text(feed, "title"),
        safe.address(text(feed, "home_page_url"), transport.url()),
        text(feed, "language"),
        author(feed),
        Optional.empty());
    String number = version.substring(version.lastIndexOf('/') + 1);
    return new Feed("json" + number.replace(".", ""), about, items, decoded.charset(), List.of());
  }

  private FeedItem item(JsonNode item, String base) {
    String link = text(item, "url");
    String html = text(item, "content_html");
    List<String> contents = new ArrayList<>();
    if (!html.isEmpty()) {
      contents.add(safe.clean(html, Addresses.absolute(base, link)));
    } else if (!text(item, "content_text").isEmpty()) {
      contents.add(text(item, "content_text"));
    }
    return new FeedItem(
        item.path("id").asText(""),
        safe.address(link, base),
        text(item, "title"),
        author(item),
        new FeedItem.Dates(
            dates.read(text(item, "date_published")), dates.read(text(item, "date_modified"))),
        new FeedItem.Bodies(text(item, "summary"), contents),
        "");
  }

  private static String author(JsonNode node) {
    String first = node.path("authors").path(0).path("name").asText("");
    return first.isEmpty() ? node.path("author").path("name").asText("") : first;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText().strip() : "";
  }
}
