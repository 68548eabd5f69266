package org.dragoman.ingest.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.Lists;
import org.dragoman.knowledge.WordLists;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * HTML of a feed with only harmless elements, attributes, addresses and styles left, as the lists of
 * {@code safe-html.words} say. Addresses become absolute. Immutable.
 */
public final class SafeHtml {
  private static final Set<String> VOID = Set.of(
      "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param",
      "source", "track", "wbr");
  /** Inside of these, a drawing holds HTML again. */
  private static final Set<String> FOREIGN_TEXT = Set.of("desc", "foreignobject", "annotation-xml");

  private static final int MOST_DEPTH = 512;
  private static final Pattern DECLARATION =
      Pattern.compile("([-a-zA-Z]{1,40})\\s*:\\s*([^:;]{1,200})(?:;|$)");
  private static final Pattern STYLE = Pattern.compile("[:,;#%.\\sa-zA-Z0-9!'\"()-]{1,2000}");
  private static final Pattern MEASURE =
      Pattern.compile("(#[0-9a-f]{1,8}|rgb\\(\\d{1,3}%?,\\s?\\d{0,3}%?,?\\s?\\d{0,3}%?\\)?"
          + "|-?\\d{0,4}\\.?\\d{0,4}(cm|em|ex|in|mm|pc|pt|px|%|,|\\))?)");

  private final Kept html;
  private final Kept svg;
  private final Kept math;
  private final Set<String> textToo;
  private final Set<String> addresses;
  private final Set<String> schemes;
  private final Set<String> properties;
  private final Set<String> shorthands;
  private final Set<String> keywords;

  private record Kept(Set<String> elements, Set<String> attributes) {}

  private SafeHtml(WordLists lists) {
    html = new Kept(lists.list("element"), lists.list("attribute"));
    svg = new Kept(lists.list("svg-element"), lists.list("svg-attribute"));
    math = new Kept(lists.list("math-element"), lists.list("math-attribute"));
    textToo = lists.list("text-goes-too");
    addresses = lists.list("address-attribute");
    schemes = lists.list("address-scheme");
    properties = lists.list("style-property");
    shorthands = lists.list("style-shorthand");
    keywords = lists.list("style-keyword");
  }

  public static SafeHtml create() {
    return new SafeHtml(Lists.of("safe-html.words"));
  }

  /** A piece of HTML as a tree, just as nested as it is written, without html and body around it. */
  public static Document tree(String piece) {
    TagSet tags = new TagSet().onNewTag(tag -> {
      if (VOID.contains(tag.normalName())) {
        tag.set(Tag.Void);
      }
      if (tag.normalName().equals("script") || tag.normalName().equals("style")) {
        tag.set(Tag.Data);
      }
    });
    Document tree = Jsoup.parse(piece, "", Parser.xmlParser().tagSet(tags).setMaxDepth(MOST_DEPTH));
    tree.outputSettings().prettyPrint(false);
    return tree;
  }

  /** The safe part of {@code piece}; addresses are made absolute against {@code base}. */
  public String clean(String piece, String base) {
    // a "<!" that opens neither a comment nor CDATA is text
    int open = piece.lastIndexOf("<!--");
    if (open >= 0 && piece.indexOf("-->", open) < 0) {
      // an unclosed comment ends with its tag, or it would hide all that follows
      int close = piece.indexOf('>', open);
      String rest = close < 0 ? "" : piece.substring(close + 1);
      return clean(piece.substring(0, open) + rest, base);
    }
    Document tree = tree(piece.replaceAll("<!(?!--|\\[CDATA\\[|DOCTYPE\\s+\\w+[^>]*>)", "&lt;!"));
    clean(tree, base);
    return tree.html().strip();
  }

  /** Whether this is the name of an element that is kept. */
  public boolean knows(String element) {
    String name = element.toLowerCase(Locale.ROOT);
    return html.elements.contains(name) || textToo.contains(name);
  }

  private void clean(Element root, String base) {
    List<Node> nodes = new ArrayList<>();
    root.traverse((node, depth) -> nodes.add(node));
    for (Node node : nodes) {
      if (node instanceof Comment
          || node instanceof DocumentType
          || node instanceof XmlDeclaration
          || node instanceof DataNode) {
        node.remove();
      } else if (node instanceof Element element && element != root) {
        element(element, base);
      }
    }
  }

  private void element(Element element, String base) {
    String name = element.normalName();
    if (textToo.contains(name)) {
      element.remove();
      return;
    }
    Kept kept = kept(element);
    if (!kept.elements.contains(localName(name))) {
      if (element.parent() != null) {
        element.unwrap();
      }
      return;
    }
    List<String> gone = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (!kept.attributes.contains(key)) {
        gone.add(attribute.getKey());
      } else if (key.equals("style")) {
        Optional<String> style = style(attribute.getValue());
        style.ifPresentOrElse(attribute::setValue, () -> gone.add(attribute.getKey()));
      } else if (addresses.contains(key)) {
        attribute.setValue(address(attribute.getValue(), base));
      }
    }
    gone.forEach(element::removeAttr);
    declare(element);
  }

  /** Drawings and formulas need their vocabulary declared once they stand alone. */
  private static void declare(Element element) {
    if (element.normalName().equals("svg")) {
      element.attr("xmlns", "http://www.w3.org/2000/svg");
    } else if (element.normalName().equals("math")) {
      element.attr("xmlns", "http://www.w3.org/1998/Math/MathML");
    }
    for (Attribute attribute : element.attributes().asList()) {
      if (attribute.getKey().startsWith("xlink:")) {
        element.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
      }
    }
  }

  private Kept kept(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String name = localName(e.normalName());
      if (e != element && FOREIGN_TEXT.contains(name)) {
        return html;
      }
      if (name.equals("svg")) {
        return svg;
      }
      if (name.equals("math")) {
        return math;
      }
    }
    return html;
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** An absolute address with a harmless scheme, or nothing. */
  public String address(String address, String base) {
    String stripped = address.strip();
    if (stripped.isEmpty()) {
      return "";
    }
    String absolute = Addresses.absolute(base, stripped);
    String scheme = Addresses.scheme(absolute);
    return scheme.isEmpty() || schemes.contains(scheme) ? absolute : "";
  }

  private Optional<String> style(String style) {
    String plain = style.replaceAll("url\\s*\\(\\s*[^\\s)]+?\\s*\\)\\s*", " ");
    if (!STYLE.matcher(plain).matches()) {
      return Optional.empty();
    }
    List<String> kept = new ArrayList<>();
    Matcher declarations = DECLARATION.matcher(plain);
    while (declarations.find()) {
      String name = declarations.group(1);
      String value = declarations.group(2).strip();
      if (keeps(name.toLowerCase(Locale.ROOT), value)) {
        kept.add(name + ": " + value + ";");
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", kept));
  }

  private boolean keeps(String property, String value) {
    if (!shorthands.contains(property)) {
      return properties.contains(property);
    }
    for (String word : value.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!keywords.contains(word) && !MEASURE.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }
}
