package org.dragoman.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.XmlText;
import org.jsoup.nodes.Element;

/**
 * Sitemaps, indexes of sitemaps, and news sitemaps.
 *
 * @param pages in the order of the map
 * @param maps further maps, of an index
 */
public record Sitemap(List<Page> pages, List<String> maps) {
  private static final DateReader DATES = DateReader.create();

  /** A page, with what a news sitemap says of it; empty when not said. */
  public record Page(
      String url,
      Optional<Stamp> changed,
      String title,
      String outlet,
      Optional<Stamp> published) {}

  public Sitemap {
    pages = List.copyOf(pages);
    maps = List.copyOf(maps);
  }

  /** Reads XML; a text that is no sitemap gives an empty one. */
  public static Sitemap read(String xml, String base) {
    List<Page> pages = new ArrayList<>();
    List<String> maps = new ArrayList<>();
    for (Element element : XmlText.parse(xml, "").getAllElements()) {
      String local = element.tagName().substring(element.tagName().indexOf(':') + 1);
      if (local.equals("sitemap") || local.equals("url")) {
        String url = Addresses.absolute(base, text(element, "loc"));
        if (!url.isEmpty() && local.equals("sitemap")) {
          maps.add(url);
        } else if (!url.isEmpty()) {
          pages.add(new Page(
              url,
              DATES.read(text(element, "lastmod")),
              text(element, "news:title"),
              text(element, "news:name"),
              DATES.read(text(element, "news:publication_date"))));
        }
      }
    }
    return new Sitemap(pages, maps);
  }

  private static String text(Element element, String name) {
    for (Element child : element.getAllElements()) {
      if (child.tagName().equals(name)
          || name.startsWith("news:") && child.tagName().endsWith(name.substring(4))) {
        return child.wholeText().strip();
      }
    }
    return "";
  }
}
