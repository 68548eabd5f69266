package org.dragoman.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads datelines and agency tags at the beginning of a line: "WASHINGTON, Jan 10 (AFP) -",
 * "(Reuters) -", "Kabul, Afghanistan (CNN) --", "ROME, 3 March /ANSA/". Looks at the first 160
 * characters only.
 */
final class DatelineReader {
  private static final int FARTHEST = 160;

  private static final String CAPITALS =
      "\\p{Lu}[\\p{Lu}'\u2019.]*(?:[ /-](?=\\p{Lu})[\\p{Lu}'\u2019.]+){0,4}";
  private static final String MIXED = "\\p{Lu}[\\p{L}'\u2019.]*(?:["
      + " /-](?=\\p{L})(?:\\p{Lu}|al|de|el|la|do|da|du|sur|am|es)[\\p{L}'\u2019.]*){0,4}";
  private static final String REGION =
      "(?: ?, ?\\p{Lu}[\\p{L}.'\u2019-]*(?: \\p{Lu}[\\p{L}.'\u2019-]*){0,3}){0,2}";
  /** "BAMAKO (Mali), Jan 12 -". */
  private static final String BRACKETED = " ?\\(\\p{Lu}[\\p{L} .'\u2019-]{2,30}\\)";

  private static final String DASH = " ?(?:--+|[-\u2010-\u2015_]+) ?";
  private static final String GIVEN =
      " ?(?:\\((?<paren>[^()]{2,40})\\)|\\[(?<square>[^\\[\\]]{2,40})\\]|/(?<slash>[^/()]{2,30})/)";

  /** How a dateline was read: the dateline and the position behind it. */
  record Found(CleanText.Dateline dateline, int end) {}

  private final Pattern dated;
  private final Pattern placed;
  private final Pattern capital;
  private final Pattern bare;
  private final Pattern colon;
  private final Pattern tag;
  private final Pattern day;
  private final Pattern agency;
  private final Set<String> notPlaces;

  DatelineReader(CleaningWords words) {
    String agencies = "(?i:" + WordPatterns.anyOf(words.agencies()) + ")";
    String month = "(?i:" + WordPatterns.anyOf(words.months()) + ")\\.?";
    String weekday = "(?i:" + WordPatterns.anyOf(words.weekdays()) + ")\\.?";
    String number = "\\d{1,2}(?:st|nd|rd|th)?";
    String date = "(?<date>(?:" + weekday + " ?,? )?(?:" + month + " ?" + number + "|" + number
        + " " + month + "|" + month + "(?= ?,? ?\\d{4})|" + weekday + ")(?: ?,? ?\\d{4}\\b)*)";
    String dated = "(?<place>" + MIXED + "|" + CAPITALS + ")(?<region>" + REGION + "?|" + BRACKETED
        + ") ?, ?" + date;
    this.dated = Pattern.compile(
        dated + "(?:[.]?" + GIVEN + ")?(?:" + DASH + "|(?=$)|[.:](?= |$)|(?<=[)/\\]]))");
    this.placed = Pattern.compile("(?<place>" + MIXED + ")(?<region>" + REGION + ")" + GIVEN
        + "(?:(?: ?[:.](?= ))?" + DASH + "| ?[:.](?= )| ?$)");
    this.capital = Pattern.compile("(?<place>" + CAPITALS + ")(?<region>" + REGION + ")" + GIVEN);
    this.bare = Pattern.compile("(?<place>" + CAPITALS + ")(?<region>" + REGION
        + ")(?:_ ?| ?(?:--+|[\u2010-\u2015]) ?| - )(?=[\\p{Lu}\\p{N}\"'\u201c\u2018])");
    this.colon = Pattern.compile(
        "(?<place>" + CAPITALS + ")(?<region>" + REGION + "): (?=\\p{Lu}|\\p{N}|\u201c|\")");
    this.tag = Pattern.compile("(?:\\((?<a>" + agencies + ")\\)|\\[(?<b>" + agencies + ")\\]|/(?<c>"
        + agencies + ")/)(?:" + DASH + "|:(?= ))?|(?<d>(?=\\p{Lu})" + agencies
        + ")(?: ?(?:--+|[\u2010-\u2015_]) ?| - )");
    this.day = Pattern.compile(
        date + "(?: ?[-\u2013,|] ?)?(?:\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\p{Lu}{2,4})?)?");
    this.agency = Pattern.compile("(?:.*\\W)?" + agencies + "(?:\\W.*)?");
    this.notPlaces = new HashSet<>(words.notPlaces());
    this.notPlaces.addAll(words.months());
    this.notPlaces.addAll(words.weekdays());
  }

  /**
   * The dateline at the beginning of a line.
   *
   * @param line the characters of the line
   * @param colons whether a place in capitals and a colon make a dateline
   */
  Optional<Found> read(String line, boolean colons) {
    String head = line.length() <= FARTHEST ? line : line.substring(0, FARTHEST);
    int begin = 0;
    while (begin < head.length() && "=*\u2022 ".indexOf(head.charAt(begin)) >= 0) {
      begin++;
    }
    String agencyBefore = "";
    int from = begin;
    Matcher tagged = tag.matcher(head).region(from, head.length());
    if (tagged.lookingAt()) {
      agencyBefore = first(tagged, "a", "b", "c", "d");
      from = tagged.end();
    }
    Optional<Found> place = place(head, from, colons);
    if (place.isPresent()) {
      return Optional.of(withAgency(place.get(), agencyBefore, begin));
    }
    if (agencyBefore.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(new CleanText.Dateline("", "", agencyBefore, new Span(begin, from)), from));
  }

  /** A line that holds nothing but a date, with or without the time of day. */
  Optional<CleanText.Dateline> dayAlone(String line) {
    if (line.length() > FARTHEST) {
      return Optional.empty();
    }
    Matcher alone = day.matcher(line);
    return alone.matches() && line.chars().anyMatch(Character::isDigit)
        ? Optional.of(
            new CleanText.Dateline("", alone.group("date").strip(), "", new Span(0, line.length())))
        : Optional.empty();
  }

  private Optional<Found> place(String head, int from, boolean colons) {
    Matcher matcher = dated.matcher(head).region(from, head.length());
    if (matcher.lookingAt() && !isLabel(matcher.group("place"))) {
      return Optional.of(found(matcher, matcher.group("date"), given(matcher)));
    }
    matcher = placed.matcher(head).region(from, head.length());
    if (matcher.lookingAt()
        && agency.matcher(given(matcher).toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(found(matcher, "", given(matcher)));
    }
    matcher = capital.matcher(head).region(from, head.length());
    if (matcher.lookingAt()
        && isPlace(matcher.group("place"))
        && agency.matcher(given(matcher).toLowerCase(Locale.ROOT)).matches()) {
      return Optional.of(found(matcher, "", given(matcher)));
    }
    matcher = bare.matcher(head).region(from, head.length());
    if (matcher.lookingAt() && isPlace(matcher.group("place"))) {
      return Optional.of(found(matcher, "", ""));
    }
    matcher = colon.matcher(head).region(from, head.length());
    if (colons && matcher.lookingAt() && isPlace(matcher.group("place"))) {
      return Optional.of(found(matcher, "", ""));
    }
    return Optional.empty();
  }

  /** A place needs three letters and must not be a known abbreviation or label. */
  private boolean isPlace(String place) {
    long letters = place.chars().filter(Character::isLetter).count();
    return letters >= 3 && place.indexOf('.') < 0 && !isLabel(place);
  }

  private boolean isLabel(String place) {
    return notPlaces.contains(place.toLowerCase(Locale.ROOT));
  }

  private static Found found(Matcher matcher, String date, String agency) {
    String region = matcher.group("region").strip();
    String place = matcher.group("place")
        + (region.startsWith("(") ? ", " + region.substring(1, region.length() - 1) : region);
    Span span = new Span(matcher.start(), matcher.end());
    return new Found(
        new CleanText.Dateline(place.strip(), date.strip(), agency.strip(), span), matcher.end());
  }

  private static Found withAgency(Found found, String before, int begin) {
    CleanText.Dateline line = found.dateline();
    String agency = line.agency().isEmpty() ? before : line.agency();
    return new Found(
        new CleanText.Dateline(line.place(), line.date(), agency, new Span(begin, found.end())),
        found.end());
  }

  private static String given(Matcher matcher) {
    return first(matcher, "paren", "square", "slash");
  }

  private static String first(Matcher matcher, String... groups) {
    for (String group : groups) {
      String value = matcher.group(group);
      if (value != null) {
        return value;
      }
    }
    return "";
  }
}
