package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of a page what is not its report, by the names of its parts. Immutable. */
final class Furniture {
  /** A part with more of the page's prose than this is no furniture whatever its name. */
  private static final double TOO_MUCH = 0.4;

  /** Readers may write more than the reporter did. */
  private static final double TOO_MANY_COMMENTS = 0.9;

  /** Characters from which a block counts as prose. */
  private static final int PROSE = 60;

  private static final Set<String> ROOTS = Set.of("html", "body", "main");
  private static final Set<String> ROLES = Set.of(
      "navigation",
      "banner",
      "contentinfo",
      "complementary",
      "search",
      "dialog",
      "alertdialog",
      "menu",
      "menubar",
      "toolbar",
      "tablist",
      "alert");

  private final Set<String> gone;
  private final Set<String> names;
  private final Set<String> report;

  Furniture(WordLists lists) {
    gone = lists.list("gone-element");
    names = lists.list("furniture");
    report = lists.list("report");
  }

  void remove(Document page) {
    List<Node> comments = new ArrayList<>();
    page.traverse((node, depth) -> {
      if (node instanceof Comment) {
        comments.add(node);
      }
    });
    comments.forEach(Node::remove);
    page.select("script, style, noscript, template, svg").remove();
    Map<Element, Integer> prose = prose(page);
    int all = Math.max(1, prose.getOrDefault(page.body(), 0));
    List<Element> doomed = new ArrayList<>();
    for (Element element : page.body().getAllElements()) {
      double share = (double) prose.getOrDefault(element, 0) / all;
      if (!ROOTS.contains(element.normalName()) && unwanted(element, share)) {
        doomed.add(element);
      }
    }
    doomed.forEach(Node::remove);
  }

  private boolean unwanted(Element element, double share) {
    String name = element.normalName();
    if (gone.contains(name) || hidden(element) || ROLES.contains(role(element))) {
      return share < TOO_MUCH;
    }
    if (!NameWords.any(element, names) || NameWords.any(element, report)) {
      return false;
    }
    boolean comments = element.className().toLowerCase(Locale.ROOT).contains("comment")
        || element.id().toLowerCase(Locale.ROOT).contains("comment");
    return share < (comments ? TOO_MANY_COMMENTS : name.equals("article") ? 0.1 : TOO_MUCH);
  }

  private static String role(Element element) {
    return element.attr("role").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean hidden(Element element) {
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none")
        || style.contains("visibility:hidden")
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  /** Characters of prose in each element. */
  private static Map<Element, Integer> prose(Document page) {
    Map<Element, Integer> prose = new IdentityHashMap<>();
    for (Element element : page.body().getAllElements()) {
      int own = 0;
      for (Node child : element.childNodes()) {
        if (child instanceof TextNode text) {
          own += text.getWholeText().strip().length();
        } else if (child instanceof Element inline
            && !Blocks.isBlock(inline)
            && !inline.normalName().equals("a")) {
          own += inline.text().length();
        }
      }
      if (own >= PROSE) {
        for (Element e = element; e != null; e = e.parent()) {
          prose.merge(e, own, Integer::sum);
        }
      }
    }
    return prose;
  }
}
