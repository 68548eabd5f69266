package org.dragoman.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.XmlText;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Lists of feeds, as feed readers exchange them. */
public final class Opml {
  /** A feed of the list. */
  public record Entry(String title, String feed, String page) {}

  private Opml() {}

  /** The feeds of a list in its order, each address once, however deep they are filed. */
  public static List<Entry> read(String opml, String base) {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Element outline : XmlText.parse(opml, "").getAllElements()) {
      if (!outline.tagName().equalsIgnoreCase("outline")) {
        continue;
      }
      String feed = attribute(outline, "xmlurl");
      if (!feed.isEmpty() && seen.add(feed)) {
        String title = attribute(outline, "title");
        entries.add(new Entry(
            title.isEmpty() ? attribute(outline, "text") : title,
            Addresses.absolute(base, feed),
            attribute(outline, "htmlurl")));
      }
    }
    return entries;
  }

  private static String attribute(Element element, String lowerCaseName) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).equals(lowerCaseName)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
