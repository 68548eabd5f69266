package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.markup.Prose;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The lines of a tree: one for each block and line break, with how much of it is linked. */
final class Blocks implements NodeVisitor {
  /**
   * One line.
   *
   * @param owner the innermost block it stands in
   * @param linked characters of it that are links
   */
  record Block(Element owner, String text, int linked) {
    double linkShare() {
      return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean isHeadline() {
      String name = owner.normalName();
      return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linked;
  private int links;
  private boolean blank;

  private Blocks(Element root) {
    owner = root;
  }

  static List<Block> of(Element root) {
    Blocks lines = new Blocks(root);
    root.traverse(lines);
    lines.end();
    return lines.blocks;
  }

  static boolean isBlock(Element element) {
    return Prose.isBlock(element);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        end();
        owner = element;
      } else if (element.normalName().equals("br")) {
        end();
      } else if (element.normalName().equals("a")) {
        links++;
      }
    } else if (node instanceof TextNode words) {
      write(words.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        end();
        Element parent = element.parent();
        while (parent != null && !isBlock(parent)) {
          parent = parent.parent();
        }
        owner = parent == null ? owner : parent;
      } else if (element.normalName().equals("a")) {
        links--;
      }
    }
  }

  private void write(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
        if (blank && text.length() > 0) {
          text.append(' ');
        }
        blank = false;
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void end() {
    if (text.length() > 0) {
      blocks.add(new Block(owner, text.toString(), linked));
    }
    text.setLength(0);
    linked = 0;
    blank = false;
  }
}
