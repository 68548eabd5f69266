package org.dragoman.ingest.markup;

import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a tree as a reader sees them: one line for each block, blank lines between
 * paragraphs, runs of blanks as one.
 */
public final class Prose {
  private static final Set<String> BLOCKS = Set.of(
      "address",
      "article",
      "aside",
      "blockquote",
      "body",
      "caption",
      "center",
      "dd",
      "details",
      "dialog",
      "div",
      "dl",
      "dt",
      "fieldset",
      "figcaption",
      "figure",
      "footer",
      "form",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "header",
      "hgroup",
      "hr",
      "li",
      "main",
      "nav",
      "ol",
      "option",
      "p",
      "pre",
      "section",
      "summary",
      "table",
      "tbody",
      "td",
      "tfoot",
      "th",
      "thead",
      "tr",
      "ul");
  private static final Set<String> SILENT = Set.of(
      "script", "style", "noscript", "template", "head", "textarea", "select", "svg", "math");

  private Prose() {}

  public static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  /** The words of a piece of HTML. */
  public static String of(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html.strip() : of(SafeHtml.tree(html));
  }

  /** The words of a tree. */
  public static String of(Element root) {
    Writer writer = new Writer(root);
    root.traverse(writer);
    return writer.text();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final Element root;
    private boolean blank;
    private boolean newLine;
    private int silent;

    Writer(Element root) {
      this.root = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (element != root && SILENT.contains(name)) {
          silent++;
        }
        if (BLOCKS.contains(name) || name.equals("br")) {
          newLine = true;
        }
      } else if (silent == 0
          && node instanceof TextNode text
          && !(node instanceof DataNode)
          && !(node instanceof Comment)) {
        write(text.getWholeText());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element != root && SILENT.contains(element.normalName())) {
          silent--;
        }
        if (BLOCKS.contains(element.normalName())) {
          newLine = true;
        }
      }
    }

    private void write(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || c == '\u00a0' || Character.isSpaceChar(c)) {
          blank = true;
        } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
          if (newLine && out.length() > 0) {
            out.append('\n');
          } else if (blank && out.length() > 0) {
            out.append(' ');
          }
          newLine = false;
          blank = false;
          out.append(c);
        }
      }
    }

    String text() {
      return out.toString();
    }
  }
}
