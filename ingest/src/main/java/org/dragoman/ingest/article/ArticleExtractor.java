package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.Lists;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.Prose;
import org.dragoman.knowledge.WordLists;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Takes the report out of a web page. What the page states in data (JSON-LD, meta elements) comes
 * first; the body is found by the shape of the page. How well: {@code docs/extraction.md}. Immutable.
 */
public final class ArticleExtractor {
  /** Elements inside elements: deeper ones are hung higher. */
  private static final int MOST_DEPTH = 256;

  private static final int RELAY_LINE = 160;
  private static final int ENOUGH = 250;

  private final WordLists lists = Lists.of("page.words");
  private final Set<String> types = lists.list("report-type");
  private final Set<String> relayCues = lists.list("relay-cue");
  private final Furniture furniture = new Furniture(lists);
  private final BodyFinder bodies = new BodyFinder(lists);
  private final BodyText texts = new BodyText(lists);
  private final Titles titles = new Titles(lists);
  private final PageDates dates = new PageDates(lists, DateReader.create());

  /**
   * Reads a page; its text is empty when it holds no report.
   *
   * @param html decoded
   * @param url where it came from, or empty
   */
  public Article read(String html, String url) {
    Document page = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(MOST_DEPTH));
    JsonLd data = JsonLd.of(page, types);
    Metas metas = Metas.of(page);
    String canonical = canonical(page, metas, url);
    String outlet = data.text("publisher", "name")
        .or(() -> metas.first(lists.list("meta-outlet")))
        .map(o -> Prose.of(o).replace('\n', ' '))
        .orElse("");
    String title = titles.of(page, data, metas, outlet, Addresses.host(canonical));
    String author = data.text("author", "name")
        .or(() -> metas.first(lists.list("meta-author")))
        .filter(a -> !a.startsWith("http"))
        .map(a -> Prose.of(a).replace('\n', ' '))
        .orElse("");
    Article.Dates days = dates.of(page, data, metas, canonical);
    List<String> relays = relays(page);
    String language =
        page.select("html").attr("lang").strip().toLowerCase(Locale.ROOT).replace('_', '-');
    Article.Head head = new Article.Head(title, author, outlet, language, canonical);
    return new Article(body(page, data, title), head, days, relays);
  }

  private String body(Document page, JsonLd data, String title) {
    Document whole = page.clone();
    furniture.remove(page);
    Element body = bodies.find(page);
    String text = texts.of(body, title);
    if (text.length() < ENOUGH) {
      String wider = texts.of(page.body(), title);
      text = wider.length() > 2 * text.length() ? wider : text;
    }
    if (text.length() < ENOUGH) {
      whole.select("script, style, noscript, template, svg, nav, footer").remove();
      String all = texts.of(bodies.find(whole), title);
      text = all.length() > 2 * text.length() ? all : text;
    }
    Optional<String> stated = data.text("articleBody").map(Prose::of);
    return stated.isPresent() && stated.get().length() > 2 * text.length() ? stated.get() : text;
  }

  private static String canonical(Document page, Metas metas, String url) {
    Element link = page.selectFirst("link[rel=canonical]");
    String stated =
        link == null ? metas.get("og:url").orElse("") : link.attr("href").strip();
    String absolute = Addresses.absolute(url, stated);
    boolean sameHost = url.isEmpty() || Addresses.host(absolute).equals(Addresses.host(url));
    return absolute.startsWith("http") && sameHost ? absolute : url;
  }

  /** Who passed it on or gave it first, in lines that say so. */
  private List<String> relays(Document page) {
    Set<String> found = new LinkedHashSet<>();
    for (Blocks.Block block : Blocks.of(page.body())) {
      String text = block.text();
      if (text.length() <= RELAY_LINE) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String cue : relayCues) {
          if (lower.startsWith(cue + (cue.endsWith(":") ? "" : " "))
              && text.length() > cue.length() + 2) {
            found.add(text.substring(cue.length())
                .replaceFirst("^[\\s:]+", "")
                .replaceFirst("[.\\s]+$", ""));
          }
        }
      }
    }
    return new ArrayList<>(found);
  }
}
