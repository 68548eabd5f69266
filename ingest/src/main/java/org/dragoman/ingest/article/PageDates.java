package org.dragoman.ingest.article;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.knowledge.WordLists;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The dates of a page: the day in its address, what it states in data, then markup made for dates,
 * then what stands near the headline to read. Never the clock. Immutable.
 */
final class PageDates {
  private static final Pattern IN_ADDRESS = Pattern.compile(
      "/((?:19|20)\\d{2})([/-]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern DAY_FIRST = Pattern.compile(
      "/(0?[1-9]|[12]\\d|3[01])[-.](0?[1-9]|1[0-2])[-.]((?:19|20)\\d{2})(?=[/_.-]|$)");
  private static final Pattern WRITTEN = Pattern.compile(
      "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?\\d{4}|\\d{4}/\\d{1,2}/\\d{1,2}"
          + "|\\d{1,2}(?:st|nd|rd|th|er|\\.|º)?\\s(?:de\\s|of\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s|del\\s)?\\d{4}"
          + "|\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}");
  private static final int LABEL = 120;
  private static final int HEAD = 45;
  private static final int LINES_LOOKED_AT = 400;

  private final WordLists lists;
  private final Set<String> places;
  private final Set<String> updated;
  private final Set<String> cues;
  private final DateReader dates;

  PageDates(WordLists lists, DateReader dates) {
    this.lists = lists;
    this.dates = dates;
    places = lists.list("date-place");
    updated = lists.list("date-updated");
    cues = lists.list("updated-cue");
  }

  Article.Dates of(Document page, JsonLd data, Metas metas, String url) {
    Optional<Stamp> stated = data.text("datePublished")
        .flatMap(this::day)
        .or(() -> metas.first(lists.list("meta-published")).flatMap(this::day))
        .or(() -> data.ofPage("datePublished").flatMap(this::day))
        .or(() -> marked(page, false))
        .or(() -> data.text("dateCreated").flatMap(this::day))
        .or(() -> named(page))
        .or(() -> shown(page));
    Optional<Stamp> published = atHome(stated, address(url));
    Optional<Stamp> changed = data.text("dateModified")
        .flatMap(this::day)
        .or(() -> metas.first(lists.list("meta-updated")).flatMap(this::day))
        .or(() -> marked(page, true));
    return new Article.Dates(published, changed);
  }

  /**
   * The day in the address is the day where the outlet is; data often give a moment in UTC, which is
   * the day before or after, or the day when the page was moved.
   */
  private static Optional<Stamp> atHome(Optional<Stamp> stated, Optional<Stamp> address) {
    return address.isPresent() && !stated.map(Stamp::day).equals(address.map(Stamp::day))
        ? address
        : stated;
  }

  private Optional<Stamp> day(String written) {
    return dates.read(written).filter(s -> s.precision().compareTo(Stamp.Precision.DAY) >= 0);
  }

  /** Elements made for dates: those that say which date first, then those beside the headline. */
  private Optional<Stamp> marked(Document page, boolean wantUpdated) {
    for (String kind : new String[] {
      "[itemprop=datePublished], [itemprop=dateModified], [property=datePublished], time[pubdate]",
      ".published, .entry-date, .updated, .modified",
      "time"
    }) {
      for (Element element : page.select(kind)) {
        boolean ofOther = element.closest("aside, nav, footer, li") != null && kind.equals("time");
        if (isUpdated(element) == wantUpdated && !ofOther) {
          Optional<Stamp> found = ofElement(element);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isUpdated(Element element) {
    return element.attr("itemprop").equals("dateModified")
        || NameWords.any(element, updated) && !element.hasClass("published");
  }

  private Optional<Stamp> ofElement(Element element) {
    for (String attribute :
        new String[] {"datetime", "content", "title", "data-datetime", "data-time"}) {
      Optional<Stamp> stamp = day(element.attr(attribute));
      if (stamp.isPresent()) {
        return stamp;
      }
    }
    String text = element.text();
    return text.length() > LABEL ? Optional.empty() : day(text).or(() -> written(text));
  }

  private Optional<Stamp> written(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    while (matcher.find()) {
      Optional<Stamp> found =
          day(matcher.group().replaceAll("(?<=\\d[./-])\\s", "")).filter(PageDates::ofTheWeb);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What is written on a page may be any date of its story; no page is older than the web. */
  private static boolean ofTheWeb(Stamp stamp) {
    return stamp.day().getYear() >= 1993;
  }

  private Optional<Stamp> address(String url) {
    Matcher turned = DAY_FIRST.matcher(url);
    if (turned.find()) {
      return day(turned.group(3) + "-" + turned.group(2) + "-" + turned.group(1));
    }
    Matcher matcher = IN_ADDRESS.matcher(url);
    return matcher.find()
        ? day(matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4))
        : Optional.empty();
  }

  /** Short texts in elements that are called after dates. */
  private Optional<Stamp> named(Document page) {
    for (Element element : page.body().getAllElements()) {
      if (!element.className().isEmpty() || !element.id().isEmpty()) {
        if (NameWords.any(element, places)) {
          String text = element.text();
          if (text.length() <= LABEL && !cued(text)) {
            Optional<Stamp> found =
                written(text).or(() -> text.length() < 40 ? day(text) : Optional.empty());
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean cued(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return cues.stream().anyMatch(lower::contains);
  }

  /** The first written date among the short lines of the page, those with a cue of change last. */
  private Optional<Stamp> shown(Document page) {
    Optional<Stamp> changed = Optional.empty();
    int looked = 0;
    for (Blocks.Block block : Blocks.of(page.body())) {
      if (looked++ > LINES_LOOKED_AT) {
        break;
      }
      // a line that is short, or one that begins with its date
      String line = block.text();
      if (line.length() <= LABEL
          || WRITTEN.matcher(line.substring(0, Math.min(HEAD, line.length()))).find()) {
        Optional<Stamp> found = written(line);
        if (found.isPresent() && !cued(block.text())) {
          return found;
        }
        changed = changed.isPresent() ? changed : found;
      }
    }
    return changed;
  }
}
