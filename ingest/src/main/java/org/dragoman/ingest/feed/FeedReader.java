package org.dragoman.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.bytes.Decoded;
import org.dragoman.ingest.bytes.Decoder;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.SafeHtml;
import org.dragoman.ingest.markup.XmlText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF, well-formed or not; JSON Feed goes to
 * {@link JsonFeedReader}. Items are found wherever they stand, so a feed without a channel, cut off,
 * or with a stray end tag still gives its items. Never fails. Immutable.
 *
 * <p>Our own, and not ROME: on the open feed suites ROME refuses or crashes on one feed in twenty,
 * and it reads every document type declaration or none.
 */
public final class FeedReader {
  private final SafeHtml safe;
  private final DateReader dates;

  public FeedReader(SafeHtml safe, DateReader dates) {
    this.safe = safe;
    this.dates = dates;
  }

  public static FeedReader create() {
    return new FeedReader(SafeHtml.create(), DateReader.create());
  }

  /** Reads a feed of any kind; one without version and items was none. */
  public Feed read(byte[] bytes, Transport transport) {
    Decoded decoded = Decoder.xml(bytes, transport.contentType());
    if (decoded.text().stripLeading().startsWith("{")) {
      return new JsonFeedReader(safe, dates).read(decoded, transport);
    }
    return new Reading(decoded, transport).feed();
  }

  /** One feed being read. */
  private final class Reading {
    private final Decoded decoded;
    private final Transport transport;
    private final Document tree;
    private final TextConstruct texts;

    Reading(Decoded decoded, Transport transport) {
      this.decoded = decoded;
      this.transport = transport;
      tree = XmlText.parse(decoded.text(), "");
      String location = Addresses.absolute(transport.url(), transport.contentLocation());
      boolean web = location.startsWith("http");
      texts = new TextConstruct(safe, web ? location : transport.url());
    }

    Feed feed() {
      List<Element> items = new ArrayList<>();
      Optional<Element> channel = Optional.empty();
      Optional<Element> root = Optional.empty();
      for (Element element : tree.getAllElements()) {
        if (element == tree) {
          continue;
        }
        Name name = Name.of(element);
        root = root.isEmpty() ? Optional.of(element) : root;
        if (isItem(name) && items.stream().noneMatch(i -> i == element.parent())) {
          items.add(element);
        } else if (channel.isEmpty()
            && name.core()
            && (name.local().equals("channel") || name.local().equals("feed"))) {
          channel = Optional.of(element);
        }
      }
      String version = root.map(this::version).orElse("");
      boolean cdf = version.equals("cdf");
      List<FeedItem> read = new ArrayList<>();
      for (Element item : items) {
        read.add(cdf ? cdfItem(item) : item(item));
      }
      List<String> remarks = new ArrayList<>();
      decoded.note().ifPresent(remarks::add);
      Element about = channel.or(() -> Optional.of(tree)).get();
      return new Feed(version, about(about, root, cdf), read, decoded.charset(), remarks);
    }

    private boolean isItem(Name name) {
      return name.core() && (name.local().equals("item") || name.local().equals("entry"));
    }

    private String version(Element root) {
      Name name = Name.of(root);
      String written = root.attr("version").strip();
      return switch (name.local()) {
        case "rss" -> rssVersion(written);
        case "rdf" -> rdfVersion(root);
        case "feed" -> atomVersion(name, written);
        case "channel" ->
          written.isEmpty()
                  && !root.hasAttr("HREF")
                  && !root.hasAttr("href")
                  && root.select("item, ITEM, Item").isEmpty()
              ? "rss"
              : cdfOrRss(root);
        default -> "";
      };
    }

    private String cdfOrRss(Element root) {
      return root.hasAttr("HREF") || root.hasAttr("href") || root.tagName().equals("CHANNEL")
          ? "cdf"
          : root.selectFirst("[HREF], [href], [LASTMOD], [lastmod], ABSTRACT, abstract") != null
              ? "cdf"
              : "rss";
    }

    private String rssVersion(String written) {
      if (written.startsWith("2")) {
        return "rss20";
      }
      if (written.equals("0.91")) {
        boolean netscape = decoded.text().contains("rss-0.91.dtd");
        return netscape ? "rss091n" : "rss091u";
      }
      return written.startsWith("0.9") ? "rss" + written.replace(".", "") : "rss";
    }

    private String rdfVersion(Element root) {
      for (Element element : root.getAllElements()) {
        Name.Space space = Name.of(element).space();
        if (space == Name.Space.RSS10) {
          return "rss10";
        }
        if (space == Name.Space.RSS090) {
          return "rss090";
        }
      }
      String declared = root.attributes().html();
      return declared.contains("rdf/simple/0.9")
          ? "rss090"
          : declared.contains("purl.org/rss/1.0/") ? "rss10" : "rss";
    }

    private String atomVersion(Name name, String written) {
      if (name.space() == Name.Space.ATOM10) {
        return "atom10";
      }
      return switch (written) {
        case "0.1" -> "atom01";
        case "0.2" -> "atom02";
        case "0.3" -> "atom03";
        default -> name.space() == Name.Space.ATOM03 ? "atom03" : "atom";
      };
    }

    private Feed.About about(Element channel, Optional<Element> root, boolean cdf) {
      Fields fields = new Fields(channel, texts, dates);
      String link = cdf ? texts.address(channel, attribute(channel, "href")) : fields.link();
      String language = fields.first("language");
      if (language.isEmpty()) {
        language = channel.attr("xml:lang").strip();
      }
      if (language.isEmpty()) {
        language = root.map(r -> r.attr("xml:lang").strip()).orElse("");
      }
      if (language.isEmpty()) {
        language = transport.contentLanguage().strip();
      }
      return new Feed.About(
          fields.title(), link, language.replace('_', '-'), fields.author(), fields.updated());
    }

    private FeedItem item(Element item) {
      Fields fields = new Fields(item, texts, dates);
      String about = item.attr("rdf:about").strip();
      String id = fields.id();
      return new FeedItem(
          id.isEmpty() ? about : id,
          fields.link(),
          fields.title(),
          fields.author(),
          new FeedItem.Dates(fields.published(), fields.updated()),
          fields.bodies(),
          fields.origin());
    }

    private FeedItem cdfItem(Element item) {
      Fields fields = new Fields(item, texts, dates);
      Optional<Stamp> changed = dates.read(attribute(item, "lastmod"));
      String link = texts.address(item, attribute(item, "href"));
      FeedItem.Bodies bodies = new FeedItem.Bodies(fields.first("abstract"), List.of());
      return new FeedItem(
          link,
          link,
          fields.title(),
          "",
          new FeedItem.Dates(Optional.empty(), changed),
          bodies,
          "");
    }

    private String attribute(Element element, String name) {
      String upper = element.attr(name.toUpperCase(Locale.ROOT));
      return upper.isEmpty() ? element.attr(name) : upper;
    }
  }
}
