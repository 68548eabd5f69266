package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.knowledge.WordLists;
import org.jsoup.nodes.Element;

/** The paragraphs and sub-headlines of a report, without the lines that belong to the page. Immutable. */
final class BodyText {
  private static final int SHORT = 120;
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final Set<String> lines;
  private final Set<String> starts;

  BodyText(WordLists lists) {
    lines = lists.list("furniture-line");
    starts = lists.list("furniture-start");
  }

  /** One line for each paragraph. */
  String of(Element body, String title) {
    List<Blocks.Block> kept = new ArrayList<>();
    for (Blocks.Block block : Blocks.of(body)) {
      if (keep(block, title)) {
        kept.add(block);
      }
    }
    // sub-headlines without anything under them are the heads of boxes that are gone
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).isHeadline()
          && (i + 1 == kept.size()
              || kept.get(i + 1).isHeadline() && level(kept.get(i + 1)) <= level(kept.get(i)))) {
        kept.remove(i);
      }
    }
    StringBuilder text = new StringBuilder();
    for (Blocks.Block block : kept) {
      text.append(text.length() == 0 ? "" : "\n").append(block.text());
    }
    return text.toString();
  }

  private static int level(Blocks.Block headline) {
    return headline.owner().normalName().charAt(1) - '0';
  }

  private boolean keep(Blocks.Block block, String title) {
    String text = block.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (!LETTER.matcher(text).find() && text.length() < 4 || lines.contains(lower)) {
      return false;
    }
    if (block.isHeadline()
        && (Titles.same(text, title) || block.owner().normalName().equals("h1"))) {
      return false;
    }
    if (text.length() < SHORT && startsLikeFurniture(lower)) {
      return false;
    }
    double links = block.linkShare();
    boolean item = block.owner().normalName().equals("li");
    return links < 0.5
        || text.length() > SHORT && links < 0.8
        || block.isHeadline() && !item && links < 0.9;
  }

  private boolean startsLikeFurniture(String lower) {
    for (String start : starts) {
      if (lower.startsWith(start)) {
        return true;
      }
    }
    return false;
  }
}
