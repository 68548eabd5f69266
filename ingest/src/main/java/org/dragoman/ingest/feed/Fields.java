package org.dragoman.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.date.DateReader;
import org.dragoman.ingest.date.Stamp;
import org.dragoman.ingest.markup.Prose;
import org.jsoup.nodes.Element;

/** The children of one channel or item, by what they mean whatever their vocabulary. */
final class Fields {
  private record Child(Name name, Element element) {}

  private final Element owner;
  private final List<Child> children = new ArrayList<>();
  private final TextConstruct texts;
  private final DateReader dates;

  Fields(Element owner, TextConstruct texts, DateReader dates) {
    this.owner = owner;
    this.texts = texts;
    this.dates = dates;
    for (Element child : owner.children()) {
      Name name = Name.of(child);
      children.add(new Child(name, child));
    }
  }

  private List<Child> core(String local) {
    return children.stream()
        .filter(c -> c.name.core() && c.name.local().equals(local))
        .toList();
  }

  private List<Child> of(Name.Space space, String local) {
    return children.stream().filter(c -> c.name.is(space, local)).toList();
  }

  /** The first text that is not empty, of the feed's own vocabulary, then of Dublin Core. */
  String first(String local) {
    return firstText(core(local), false)
        .or(() -> firstText(of(Name.Space.DC, local), false))
        .or(() -> firstText(of(Name.Space.DCTERMS, local), false))
        .orElse("");
  }

  private Optional<String> firstText(List<Child> found, boolean html) {
    for (Child child : found) {
      String value = texts.value(child.element, html);
      if (!value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  String title() {
    String own = first("title");
    return own.isEmpty()
        ? firstText(of(Name.Space.MEDIA, "title"), false)
            .or(() -> firstText(of(Name.Space.ITUNES, "title"), false))
            .orElse("")
        : own;
  }

  String id() {
    for (String name : List.of("id", "guid", "identifier")) {
      for (Child child : core(name)) {
        String value = child.element.wholeText().strip();
        if (!value.isEmpty()) {
          return child.name.atom() ? texts.address(child.element, value) : value;
        }
      }
    }
    return firstText(of(Name.Space.DC, "identifier"), false).orElse("");
  }

  /** The page: Atom's alternate link, RSS's link, or a guid that may serve as one. */
  String link() {
    String fallback = "";
    for (Child child : core("link")) {
      String href = child.element.attr("href").strip();
      String rel = child.element.attr("rel").strip();
      if (!href.isEmpty() && (rel.isEmpty() || rel.equals("alternate"))) {
        return texts.address(child.element, href);
      }
      String text = child.element.wholeText().strip();
      if (href.isEmpty() && !text.isEmpty() && fallback.isEmpty()) {
        fallback = texts.address(child.element, text);
      }
    }
    if (!fallback.isEmpty()) {
      return fallback;
    }
    for (Child child : core("guid")) {
      String text = child.element.wholeText().strip();
      if (!child.element.attr("isPermaLink").equalsIgnoreCase("false")
          && (text.startsWith("http://") || text.startsWith("https://"))) {
        return text;
      }
    }
    return "";
  }

  String author() {
    for (Child child : core("author")) {
      String person = person(child.element);
      if (!person.isEmpty()) {
        return person;
      }
    }
    return firstText(of(Name.Space.DC, "creator"), false)
        .or(() -> firstText(of(Name.Space.DC, "author"), false))
        .or(() -> firstText(core("managingeditor"), false))
        .or(() -> firstText(of(Name.Space.ITUNES, "author"), false))
        .or(() -> firstText(of(Name.Space.DC, "publisher"), false))
        .or(() -> firstText(core("webmaster"), false))
        .map(Prose::of)
        .orElse("");
  }

  private static String person(Element author) {
    String name = "";
    String email = "";
    for (Element child : author.children()) {
      String local = Name.of(child).local();
      if (local.equals("name")) {
        name = child.wholeText().strip();
      } else if (local.equals("email")) {
        email = child.wholeText().strip();
      }
    }
    if (author.children().isEmpty()) {
      return author.wholeText().strip();
    }
    if (name.isEmpty()) {
      return email;
    }
    return email.isEmpty() ? name : name + " (" + email + ")";
  }

  Optional<Stamp> published() {
    return date(core("published"))
        .or(() -> date(core("pubdate")))
        .or(() -> date(core("issued")))
        .or(() -> date(of(Name.Space.DCTERMS, "issued")));
  }

  Optional<Stamp> updated() {
    return date(core("updated"))
        .or(() -> date(core("modified")))
        .or(() -> date(of(Name.Space.DCTERMS, "modified")))
        .or(() -> date(core("lastbuilddate")))
        .or(() -> date(of(Name.Space.DC, "date")))
        .or(() -> date(core("date")));
  }

  private Optional<Stamp> date(List<Child> found) {
    for (Child child : found) {
      Optional<Stamp> stamp = dates.read(child.element.wholeText());
      if (stamp.isPresent()) {
        return stamp;
      }
    }
    return Optional.empty();
  }

  /**
   * Teaser and full texts. Of an RSS item with both {@code description} and {@code summary} the
   * first is the teaser, the second a content.
   */
  FeedItem.Bodies bodies() {
    String summary = "";
    Map<String, String> contents = new LinkedHashMap<>();
    for (Child child : children) {
      String local = child.name.local();
      boolean teaser = child.name.core()
              && (local.equals("description")
                  || local.equals("summary")
                  || local.equals("tagline")
                  || local.equals("abstract"))
          || child.name.is(Name.Space.DC, "description")
          || child.name.is(Name.Space.ITUNES, "summary")
          || child.name.is(Name.Space.MEDIA, "description");
      boolean content = child.name.core()
              && (local.equals("content") || local.equals("fullitem") || local.equals("body"))
          || child.name.is(Name.Space.XHTML, "body")
          || child.name.is(Name.Space.XHTML, "div")
          || child.name.is(Name.Space.CONTENT, "encoded");
      if (teaser || content) {
        String value = texts.value(child.element, true);
        if (teaser && summary.isEmpty()) {
          summary = value;
        } else if (!value.isEmpty() && !value.equals(summary)) {
          contents.putIfAbsent(value, value);
        }
      }
    }
    return new FeedItem.Bodies(summary, List.copyOf(contents.values()));
  }

  /** The title of the feed an item was taken over from. */
  String origin() {
    for (Child child : core("source")) {
      Element title = child.element.children().stream()
          .filter(e -> Name.of(e).local().equals("title"))
          .findFirst()
          .orElse(child.element);
      String text = title.wholeText().strip();
      if (!text.isEmpty() && title != owner) {
        return text;
      }
    }
    return "";
  }
}
