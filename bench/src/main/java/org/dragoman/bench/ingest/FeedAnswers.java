package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.feed.Feed;
import org.dragoman.ingest.feed.FeedItem;
import org.dragoman.ingest.markup.SafeHtml;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The paths of feedparser's expectations, asked of our feeds and of the reference's rows. */
final class FeedAnswers {
  static final String NOT_ASKED = "(not asked)";

  private FeedAnswers() {}

  static String of(Feed feed, String path) {
    String[] parts = path.split("/");
    if (parts[0].equals("encoding")) {
      return feed.charset();
    }
    if (parts[0].equals("version")) {
      return feed.version();
    }
    if (parts[0].equals("feed")) {
      return ofFeed(feed.about(), parts[1]);
    }
    int index = Integer.parseInt(parts[1]);
    return index < feed.items().size() ? ofItem(feed.items().get(index), parts) : "(no item)";
  }

  private static String ofFeed(Feed.About about, String field) {
    return switch (field) {
      case "title" -> about.title();
      case "link" -> about.link();
      case "language" -> about.language();
      case "author" -> about.author();
      case "updated_parsed" -> tuple(about.updated());
      default -> "(unknown field)";
    };
  }

  private static String ofItem(FeedItem item, String[] parts) {
    return switch (parts[2]) {
      case "title" -> item.title();
      case "link" -> item.link();
      case "id" -> item.id();
      case "author" -> item.author();
      case "updated_parsed" -> tuple(item.dates().updated());
      case "published_parsed" -> tuple(item.dates().published());
      case "summary", "description" ->
        item.bodies().summary().isEmpty() && !item.bodies().contents().isEmpty()
            ? item.bodies().contents().get(0)
            : item.bodies().summary();
      case "content" -> {
        int index = Integer.parseInt(parts[3]);
        List<String> contents = item.bodies().contents();
        yield index < contents.size() ? contents.get(index) : "(no content)";
      }
      default -> "(unknown field)";
    };
  }

  /** Year, month, day, hour, minute, second, weekday from Monday 0, day of the year, no summer time. */
  private static String tuple(Optional<Stamp> stamp) {
    return stamp
        .map(s -> LocalDateTime.ofInstant(s.instant(), ZoneOffset.UTC))
        .map(t -> "[" + t.getYear() + "," + t.getMonthValue() + "," + t.getDayOfMonth() + ","
            + t.getHour() + "," + t.getMinute() + "," + t.getSecond() + ","
            + (t.getDayOfWeek().getValue() - 1) + "," + t.getDayOfYear() + ",0]")
        .orElse("(unknown)");
  }

  static String ofReference(JsonNode row, String path) {
    String[] parts = path.split("/");
    if (!row.has("bozo")) {
      return NOT_ASKED;
    }
    if (parts.length == 1) {
      return row.path(parts[0]).asText("");
    }
    if (parts[0].equals("feed")) {
      return row.path("feed").has(parts[1])
          ? row.path("feed").path(parts[1]).asText("")
          : NOT_ASKED;
    }
    JsonNode item = row.path("entries").path(Integer.parseInt(parts[1]));
    String field = parts[2].equals("description") ? "summary" : parts[2];
    return switch (field) {
      case "title", "link", "id", "author", "summary" -> item.path(field).asText("");
      default -> NOT_ASKED;
    };
  }

  /** Equal, or the same encoding, or the same HTML whatever the order of attributes. */
  static boolean same(String path, JsonNode expected, String got) {
    if (!expected.isTextual()) {
      return expected.toString().equals(got);
    }
    String wanted = expected.asText();
    if (wanted.equals(got)) {
      return true;
    }
    return path.equals("encoding") ? sameCharset(wanted, got) : html(wanted).equals(html(got));
  }

  private static boolean sameCharset(String a, String b) {
    String one = a.toLowerCase(Locale.ROOT);
    String other = b.toLowerCase(Locale.ROOT);
    // GB18030 holds all of GB2312, and the Windows code pages all of the national standards
    if (one.startsWith("gb") && other.startsWith("gb")) {
      return true;
    }
    if (one.equals("euc-kr") && other.equals("x-windows-949")) {
      return true;
    }
    try {
      return Charset.forName(one).equals(Charset.forName(other));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }

  private static String html(String piece) {
    Document tree = SafeHtml.tree(piece);
    StringBuilder out = new StringBuilder();
    for (Node node : tree.childNodes()) {
      write(node, out);
    }
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText());
    } else if (node instanceof Element element) {
      List<String> attributes = new ArrayList<>();
      for (Attribute attribute : element.attributes()) {
        attributes.add(attribute.getKey() + "=" + attribute.getValue());
      }
      attributes.sort(null);
      out.append('<').append(element.tagName()).append(attributes).append('>');
      for (Node child : element.childNodes()) {
        write(child, out);
      }
      out.append("</>");
    }
  }
}
