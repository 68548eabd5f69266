package org.dragoman.ingest.markup;

import java.nio.charset.Charset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * XML of any quality as a tree. The document type declaration is cut out unread, so no entity it
 * declares exists and nothing outside the text is ever opened; predefined and HTML entities are
 * known, any other stays as it is written.
 */
public final class XmlText {
  private static final int MOST_DEPTH = 512;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private XmlText() {}

  /** Parses; never fails. */
  public static Document parse(String xml, String base) {
    return Jsoup.parse(
        withoutControls(withoutDoctype(xml)), base, Parser.xmlParser().setMaxDepth(MOST_DEPTH));
  }

  /** What stands in the range of the C1 controls was Windows-1252 before somebody relabelled it. */
  private static String withoutControls(String xml) {
    int at = 0;
    while (at < xml.length() && (xml.charAt(at) < 0x80 || xml.charAt(at) > 0x9f)) {
      at++;
    }
    if (at == xml.length()) {
      return xml;
    }
    StringBuilder out = new StringBuilder(xml);
    for (int i = at; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 0x80 && c <= 0x9f) {
        out.setCharAt(i, new String(new byte[] {(byte) c}, WINDOWS).charAt(0));
      }
    }
    return out.toString();
  }

  /** The text without the declaration that may stand before its first element. */
  static String withoutDoctype(String xml) {
    int at = prologEnd(xml);
    if (!xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
      return xml;
    }
    return xml.substring(0, at) + xml.substring(doctypeEnd(xml, at));
  }

  /** Where the prolog's declarations, comments and blanks end. */
  private static int prologEnd(String xml) {
    int at = 0;
    while (at < xml.length()) {
      if (Character.isWhitespace(xml.charAt(at)) || xml.charAt(at) == '\ufeff') {
        at++;
      } else if (xml.startsWith("<?", at)) {
        at = after(xml, "?>", at);
      } else if (xml.startsWith("<!--", at)) {
        at = after(xml, "-->", at);
      } else {
        break;
      }
    }
    return at;
  }

  private static int after(String xml, String mark, int from) {
    int found = xml.indexOf(mark, from);
    return found < 0 ? xml.length() : found + mark.length();
  }

  /** After the {@code >} that closes the declaration, quotes and the internal subset passed over. */
  private static int doctypeEnd(String xml, int from) {
    boolean subset = false;
    char quote = 0;
    for (int i = from; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (xml.startsWith("<!--", i)) {
        i = after(xml, "-->", i) - 1;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        subset = true;
      } else if (c == ']') {
        subset = false;
      } else if (c == '>' && !subset) {
        return i + 1;
      }
    }
    // an unclosed declaration: the first tag after it is the best guess at the root
    int close = xml.indexOf('>', from);
    return close < 0 ? xml.length() : close + 1;
  }
}
