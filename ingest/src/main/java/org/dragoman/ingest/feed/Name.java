package org.dragoman.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The name of an element with its vocabulary. Vocabularies are told by their address; where a feed
 * forgot to declare a prefix, by the usual prefix.
 *
 * @param local in lower case
 */
record Name(Space space, String local) {
  enum Space {
    ATOM10,
    ATOM03,
    RSS,
    RSS10,
    RSS090,
    RDF,
    DC,
    DCTERMS,
    CONTENT,
    ITUNES,
    MEDIA,
    XHTML,
    SVG,
    MATH,
    SITEMAP,
    SITEMAP_NEWS,
    OTHER
  }

  private static final Map<String, Space> ADDRESSES = Map.ofEntries(
      Map.entry("http://www.w3.org/2005/atom", Space.ATOM10),
      Map.entry("http://purl.org/atom/ns#", Space.ATOM03),
      Map.entry("http://example.com/newformat#", Space.ATOM03),
      Map.entry("http://example.com/necho", Space.ATOM03),
      Map.entry("http://purl.org/echo/", Space.ATOM03),
      Map.entry("uri/of/echo/namespace#", Space.ATOM03),
      Map.entry("http://purl.org/pie/", Space.ATOM03),
      Map.entry("http://purl.org/rss/1.0/", Space.RSS10),
      Map.entry("http://channel.netscape.com/rdf/simple/0.9/", Space.RSS090),
      Map.entry("http://my.netscape.com/rdf/simple/0.9/", Space.RSS090),
      Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", Space.RDF),
      Map.entry("http://purl.org/dc/elements/1.1/", Space.DC),
      Map.entry("http://purl.org/dc/elements/1.0/", Space.DC),
      Map.entry("http://purl.org/dc/terms/", Space.DCTERMS),
      Map.entry("http://purl.org/rss/1.0/modules/content/", Space.CONTENT),
      Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", Space.ITUNES),
      Map.entry("http://example.com/dtds/podcast-1.0.dtd", Space.ITUNES),
      Map.entry("http://search.yahoo.com/mrss/", Space.MEDIA),
      Map.entry("http://search.yahoo.com/mrss", Space.MEDIA),
      Map.entry("http://www.w3.org/1999/xhtml", Space.XHTML),
      Map.entry("http://www.w3.org/2000/svg", Space.SVG),
      Map.entry("http://www.w3.org/1998/math/mathml", Space.MATH),
      Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", Space.SITEMAP),
      Map.entry("http://www.google.com/schemas/sitemap-news/0.9", Space.SITEMAP_NEWS));

  private static final Map<String, Space> PREFIXES = Map.of(
      "atom",
      Space.ATOM10,
      "rdf",
      Space.RDF,
      "dc",
      Space.DC,
      "dcterms",
      Space.DCTERMS,
      "content",
      Space.CONTENT,
      "itunes",
      Space.ITUNES,
      "media",
      Space.MEDIA,
      "xhtml",
      Space.XHTML,
      "svg",
      Space.SVG,
      "news",
      Space.SITEMAP_NEWS);

  static Name of(Element element) {
    String full = element.tagName();
    int colon = full.indexOf(':');
    String prefix = colon < 0 ? "" : full.substring(0, colon);
    return new Name(space(element, prefix), full.substring(colon + 1).toLowerCase(Locale.ROOT));
  }

  private static Space space(Element element, String prefix) {
    String declared = declaration(element, prefix);
    if (declared.isEmpty()) {
      return prefix.isEmpty()
          ? Space.RSS
          : PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), Space.OTHER);
    }
    Space known = ADDRESSES.get(declared.strip().toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    if (declared.toLowerCase(Locale.ROOT).contains("userland.com/rss")) {
      return Space.RSS; // the many addresses that RSS 2.0 had before it had none
    }
    // RSS 2.0 feeds declare all kinds of default namespaces and mean plain RSS
    return prefix.isEmpty() ? Space.RSS : Space.OTHER;
  }

  private static String declaration(Element element, String prefix) {
    String key = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (Element e = element; e != null; e = e.parent()) {
      for (Attribute attribute : e.attributes()) {
        if (attribute.getKey().equalsIgnoreCase(key)) {
          return attribute.getValue();
        }
      }
    }
    return "";
  }

  /** Plain RSS, RDF's RSS, Atom, or nothing declared: the vocabularies of the feed itself. */
  boolean core() {
    return switch (space) {
      case ATOM10, ATOM03, RSS, RSS10, RSS090, RDF, SITEMAP -> true;
      default -> false;
    };
  }

  boolean atom() {
    return space == Space.ATOM10 || space == Space.ATOM03;
  }

  boolean is(Space wanted, String name) {
    return space == wanted && local.equals(name);
  }
}
