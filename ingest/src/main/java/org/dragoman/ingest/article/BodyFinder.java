package org.dragoman.ingest.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the report: paragraphs give points to what they stand in, as in
 * Readability (Arc90, 2010); names and markup made for reports give more. Immutable.
 */
final class BodyFinder {
  /** Characters from which a block is a sentence rather than a label. */
  private static final int SENTENCE = 25;

  /** How far up a paragraph's points reach, and what share of them arrives there. */
  private static final double[] SHARES = {1, 0.8, 0.4, 0.25, 0.15};

  private static final double NAMED = 1.5;

  private final Set<String> report;
  private final Set<String> furniture;

  BodyFinder(WordLists lists) {
    report = lists.list("report");
    furniture = lists.list("furniture");
  }

  Element find(Document page) {
    Map<Element, Double> points = new IdentityHashMap<>();
    List<Blocks.Block> blocks = Blocks.of(page.body());
    for (Blocks.Block block : blocks) {
      double worth = worth(block);
      Element up = block.owner();
      if (isLeaf(up) && up.parent() != null) {
        up = up.parent();
      }
      for (int i = 0; i < SHARES.length && up != null; i++) {
        points.merge(up, worth * SHARES[i], Double::sum);
        up = up.parent();
      }
    }
    Element best = page.body();
    double most = 0;
    for (Element element : page.body().getAllElements()) { // in the order of the page
      double score = points.getOrDefault(element, 0.0) * weight(element);
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return widened(best, blocks);
  }

  private static boolean isLeaf(Element element) {
    return switch (element.normalName()) {
      case "p", "pre", "blockquote", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt" -> true;
      default -> false;
    };
  }

  private static double worth(Blocks.Block block) {
    String text = block.text();
    if (text.length() < SENTENCE || block.isHeadline()) {
      return 0;
    }
    long commas =
        text.chars().filter(c -> c == ',' || c == '，' || c == '、' || c == '،').count();
    double worth = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 3);
    return worth * Math.max(0, 1 - 1.5 * block.linkShare());
  }

  private double weight(Element element) {
    boolean markup = element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || element.attr("property").equals("articleBody")
        || element.normalName().equals("main")
        || element.attr("role").equals("main");
    if (markup || NameWords.any(element, report)) {
      return NAMED;
    }
    return NameWords.any(element, furniture) ? 0.5 : 1;
  }

  /** Goes up while the parent holds much more of the same kind of prose. */
  private static Element widened(Element best, List<Blocks.Block> blocks) {
    Element wide = best;
    double inside = prose(wide, blocks);
    for (Element up = best.parent();
        up != null && !up.normalName().equals("html");
        up = up.parent()) {
      double prose = prose(up, blocks);
      if (prose > 1.35 * inside) {
        wide = up;
        inside = prose;
      }
    }
    return wide;
  }

  private static double prose(Element root, List<Blocks.Block> blocks) {
    double sum = 0;
    for (Blocks.Block block : blocks) {
      if (block.text().length() >= 80 && block.linkShare() < 0.3 && holds(root, block.owner())) {
        sum += block.text().length();
      }
    }
    return sum;
  }

  private static boolean holds(Element root, Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == root) {
        return true;
      }
    }
    return false;
  }
}
