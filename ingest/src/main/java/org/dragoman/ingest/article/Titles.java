package org.dragoman.ingest.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.knowledge.WordLists;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page, without the name of the outlet that pages add to it. */
final class Titles {
  private static final String MARK =
      "\\s+[|\u2013\u2014\u00b7\u00bb\u00ab\u2022:/>-]+\\s+|\\s*[|\u00bb\u2022]\\s*|:\\s+|\\s::\\s|[-_](?=[\\p{IsHan}]{2,8}$)";

  /** Share of words that two wordings of one headline have in common. */
  private static final double ALIKE = 0.25;

  private static final double VERY_ALIKE = 0.6;

  private final WordLists lists;

  Titles(WordLists lists) {
    this.lists = lists;
  }

  String of(Document page, JsonLd data, Metas metas, String outlet, String host) {
    String shown = page.title().strip();
    String stated = data.text("headline")
        .or(() -> metas.first(lists.list("meta-title")))
        .map(t -> without(plain(t), outlet, host))
        .filter(t -> !isSite(t, outlet, host))
        .orElseGet(() -> without(shown, outlet, host));
    boolean site = isSite(stated, outlet, host);
    for (String level : new String[] {"h1", "h2", "h3"}) {
      double enough = level.equals("h1") ? ALIKE : VERY_ALIKE;
      for (Element element : page.select(level)) {
        String headline = words(element);
        boolean begins = headline.length() > 7 && fold(shown).startsWith(fold(headline));
        boolean fits = !site && headline.length() > 2 && alike(headline, stated) >= enough;
        if ((begins || fits) && !names(headline, shown, outlet, host)) {
          return ended(headline, outlet, host);
        }
      }
    }
    List<String> main = page.select("h1").stream()
        .filter(h -> h.closest("nav, aside, footer") == null)
        .map(this::words)
        .filter(h -> h.length() > 2)
        .toList();
    if (main.size() == 1 && !names(main.get(0), shown, outlet, host)) {
      return main.get(0);
    }
    return site || stated.isBlank() ? first(page, outlet, host).orElse(stated) : stated;
  }

  /** The headline without outlet or date after it. */
  private static String ended(String headline, String outlet, String host) {
    boolean outletLast = headline.contains(" | ")
        && headline.substring(headline.lastIndexOf(" | ") + 3).split(" ").length == 1;
    String whole = outletLast ? without(headline, outlet, host) : headline;
    return whole.replaceFirst(
        "[\\s\u2022|\u00b7]*\\d{1,2}\\.\\d{1,2}\\.\\d{4}[\\s\u2022|\u00b7]*$", "");
  }

  /** Whether this headline is that of the site: its name, or what stands last in the title of the page. */
  private static boolean names(String headline, String shown, String outlet, String host) {
    String one = fold(headline);
    String all = fold(shown);
    boolean last = all.endsWith(one) && one.length() < 0.6 * all.length();
    return last || isSite(headline, outlet, host);
  }

  private static boolean isSite(String title, String outlet, String host) {
    String one = fold(title);
    return one.isEmpty() || one.equals(fold(outlet)) || one.equals(siteName(host));
  }

  /** The first headline that is not the name of the site. */
  private Optional<String> first(Document page, String outlet, String host) {
    for (String level : new String[] {"h1", "h2", "h3"}) {
      Optional<String> found = page.select(level).stream()
          .filter(h -> h.closest("nav, aside, footer, form") == null)
          .filter(h -> !NameWords.any(h, lists.list("furniture")))
          .map(this::words)
          .filter(h -> h.length() > 8 && !isSite(h, outlet, host))
          .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The words of a headline without the line that stands over it. */
  private String words(Element headline) {
    Element copy = headline.clone();
    List<Element> over = copy.getAllElements().stream()
        .filter(e -> e != copy && NameWords.any(e, lists.list("kicker")))
        .toList();
    over.forEach(Element::remove);
    return copy.text().isBlank() ? headline.text().strip() : copy.text().strip();
  }

  /** 1 when one holds the other in letters and digits, else the share of words in common. */
  private static double alike(String a, String b) {
    String one = fold(a);
    String other = fold(b);
    String shorter = one.length() < other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (shorter.length() > 7 && longer.contains(shorter) || one.equals(other)) {
      return shorter.length() * 3 > longer.length() || one.equals(shorter) && one.length() > 20
          ? 1
          : 0.3;
    }
    Set<String> these =
        new HashSet<>(List.of(a.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    Set<String> those =
        new HashSet<>(List.of(b.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    Set<String> both = new HashSet<>(these);
    both.retainAll(those);
    return (double) both.size() / Math.max(1, these.size() + those.size() - both.size());
  }

  private static String siteName(String host) {
    return fold(host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host);
  }

  static boolean same(String a, String b) {
    return fold(a).equals(fold(b));
  }

  /** Letters and digits alone, in lower case. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Meta elements hold HTML escaped twice. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0
        ? text.strip()
        : org.dragoman.ingest.markup.Prose.of(text).replace('\n', ' ').strip();
  }

  /** The title without the parts that name the outlet; the longest part when none does. */
  private static String without(String title, String outlet, String host) {
    String[] parts = title.split(MARK);
    if (parts.length < 2) {
      return title;
    }
    String name = fold(outlet);
    String site = siteName(host);
    String last = fold(parts[parts.length - 1]);
    String firstPart = fold(parts[0]);
    if (names(last, name, site)) {
      return title
          .substring(0, title.lastIndexOf(parts[parts.length - 1]))
          .replaceAll("[\\s|\u2013\u2014\u00b7\u00bb\u00ab\u2022:/>-]+$", "");
    }
    if (names(firstPart, name, site)) {
      return title
          .substring(parts[0].length())
          .replaceAll("^[\\s|\u2013\u2014\u00b7\u00bb\u00ab\u2022:/>-]+", "");
    }
    if (title.matches(".*[-_]\\p{IsHan}{2,8}")) {
      return title.replaceFirst("[-_]\\p{IsHan}{2,8}$", "");
    }
    String mark = title.contains(" | ")
        ? " \\| "
        : title.contains(" \u00bb ") ? " \u00bb " : " [-\u2013\u2014\u00b7\u2022] ";
    String longest = "";
    for (String part : title.split(mark)) {
      longest = part.length() > longest.length() ? part : longest;
    }
    return longest.strip();
  }

  private static boolean names(String part, String outlet, String site) {
    if (part.isEmpty()) {
      return true;
    }
    return !outlet.isEmpty() && (part.equals(outlet) || outlet.contains(part) && part.length() > 3)
        || part.length() > 2
            && !site.isEmpty()
            && (site.contains(part)
                || part.contains(site) && part.length() < 2 * site.length() + 6);
  }
}
