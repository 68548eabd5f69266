package org.dragoman.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.markup.Addresses;
import org.dragoman.ingest.markup.SafeHtml;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The value of an element that may hold plain text, escaped HTML, inline XHTML or base64, as the
 * attributes of Atom 0.3 and 1.0 say and as RSS leaves to be guessed.
 */
final class TextConstruct {
  private static final Pattern HTML_SIGN = Pattern.compile("</\\w+>|&#?\\w+;");
  private static final Pattern TAG = Pattern.compile("</?\\s*([a-zA-Z][\\w:-]*)");
  private static final int MOST_BASE64 = 8 << 20;

  private final SafeHtml safe;
  private final String documentBase;

  TextConstruct(SafeHtml safe, String documentBase) {
    this.safe = safe;
    this.documentBase = documentBase;
  }

  /** The value; {@code html} is how an element that says nothing is read. */
  String value(Element element, boolean html) {
    Name name = Name.of(element);
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    String mode = element.attr("mode").strip().toLowerCase(Locale.ROOT);
    String base = base(element);
    boolean inline = !element.children().isEmpty();
    if (inline && !type.equals("text") && !type.equals("text/plain")) {
      return safe.clean(inner(element, name.space() == Name.Space.ATOM10), base);
    }
    String text = element.wholeText().strip();
    boolean binary =
        mode.equals("base64") || name.space() == Name.Space.ATOM10 && isBinary(type) && !inline;
    if (binary) {
      text = base64(text);
    }
    boolean markup = isHtml(type)
        || type.isEmpty() && html && !name.atom()
        || !name.atom() && looksLikeHtml(text)
        || name.space() == Name.Space.ATOM03 && mode.equals("escaped") && looksLikeHtml(text)
        || binary && looksLikeHtml(text);
    return markup ? safe.clean(text, base).strip() : text.strip();
  }

  private static boolean isHtml(String type) {
    return type.endsWith("html")
        || type.contains("html+")
        || type.endsWith("+xml") && type.contains("html");
  }

  private static boolean isBinary(String type) {
    return !type.isEmpty()
        && !type.equals("text")
        && !type.startsWith("text/")
        && !isHtml(type)
        && !type.endsWith("/xml")
        && !type.endsWith("+xml")
        && type.indexOf('/') > 0;
  }

  private static String base64(String text) {
    if (text.length() > MOST_BASE64) {
      return text;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return bytes.length == 0 ? text : new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // it says base64 and is not
    }
  }

  private boolean looksLikeHtml(String text) {
    if (!HTML_SIGN.matcher(text).find()) {
      return false;
    }
    Matcher tags = TAG.matcher(text);
    while (tags.find()) {
      if (!safe.knows(tags.group(1))) {
        return false;
      }
    }
    return true;
  }

  /** The inline markup of an element; the {@code div} that Atom 1.0 demands is no part of it. */
  private static String inner(Element element, boolean atom10) {
    Element copy = element.clone();
    // clone() has no parents any more: names are told on the original
    java.util.List<Element> originals = element.getAllElements();
    java.util.List<Element> copies = copy.getAllElements();
    for (int i = 1; i < originals.size(); i++) {
      rename(originals.get(i), copies.get(i));
    }
    boolean oneDiv =
        copy.childrenSize() == 1 && copy.child(0).normalName().equals("div") && onlyBlank(copy);
    if (atom10 && oneDiv && element.attr("type").equalsIgnoreCase("xhtml")) {
      return copy.child(0).html();
    }
    return copy.html();
  }

  private static boolean onlyBlank(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static void rename(Element original, Element copy) {
    Name name = Name.of(original);
    if (original.tagName().indexOf(':') > 0) {
      switch (name.space()) {
        case XHTML, SVG, MATH ->
          copy.tagName(original.tagName().substring(original.tagName().indexOf(':') + 1));
        default -> {}
      }
    }
    if (name.space() == Name.Space.XHTML) {
      copy.removeAttr("xmlns");
    }
  }

  /** The address that relative ones of this element start from. */
  String base(Element element) {
    java.util.ArrayDeque<String> bases = new java.util.ArrayDeque<>();
    for (Element e = element; e != null; e = e.parent()) {
      String own = e.attr("xml:base").strip();
      if (!own.isEmpty()) {
        bases.push(own);
      }
    }
    String base = documentBase;
    for (String next : bases) {
      String resolved = Addresses.absolute(base, next);
      base = Addresses.uri(resolved).isPresent() ? resolved : base;
    }
    return base;
  }

  String address(Element element, String written) {
    return safe.address(written, base(element));
  }
}
