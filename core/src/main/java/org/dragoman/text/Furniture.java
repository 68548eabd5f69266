package org.dragoman.text;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says of a whole line why it is no prose of the report: page furniture, bylines, captions, copyright
 * lines, end marks, provenance. Long lines are prose.
 */
final class Furniture {
  static final String END_MARK = "end mark";
  static final String BYLINE = "byline";
  static final String LINK = "link";
  static final String FURNITURE = "page furniture";
  static final String CAPTION = "picture caption";
  static final String CREDIT = "picture credit";
  static final String RIGHTS = "copyright line";
  static final String STAMP = "time of publication";
  static final String PROVENANCE = "provenance";
  static final String SIGN_OFF = "sign-off";

  private static final int LONGEST = 400;
  private static final int LONGEST_CAPTION = 240;
  private static final Pattern URL = Pattern.compile(
      "(?i)(?:https?://|www\\.)\\S+|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|info|co|ly|it|gov|int|edu)(?:/\\S*)?");
  private static final Pattern LINK_ALONE =
      Pattern.compile("(?i)[<(\\[]?(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S+[>)\\]]?");
  private static final Pattern RULE = Pattern.compile("[\\p{P}\\p{S} ]+");
  private static final Pattern INITIALS = Pattern.compile(
      "\\(?[a-z]{2,4}(?:[-/][a-z]{2,4}){1,6}\\)?|[A-Z]{2} \\([a-z]{2,4}(?:[-/][a-z]{1,4}){1,4}\\)");
  private static final Pattern NAMES = Pattern.compile(
      "(?:\\p{Lu}[\\p{L}.'\u2019-]*|and|in|at|for|of|with|&|de|da|van|von|al|bin|el|la|[,;/|])(?: ?,| (?:\\p{Lu}[\\p{L}.'\u2019-]*|and|in|at|for|of|with|&|de|da|van|von|al|bin|el|la|[,;/|])){0,14}[.]?");

  private final Set<String> furniture;
  private final Set<String> endMarks;
  private final Set<String> calendar;
  private final Pattern furnitureOpening;
  private final Pattern bylineOpening;
  private final Pattern captionOpening;
  private final Pattern stampOpening;
  private final Pattern provenanceOpening;
  private final Pattern rights;
  private final Pattern credit;
  private final Pattern stamp;

  Furniture(CleaningWords words) {
    this.furniture = words.furniture();
    this.endMarks = words.endMarks();
    this.calendar = new java.util.HashSet<>(words.months());
    this.calendar.addAll(words.weekdays());
    this.furnitureOpening = opening(words.furnitureOpenings());
    this.bylineOpening = opening(words.bylineOpenings());
    this.captionOpening = opening(words.captionOpenings());
    this.stampOpening = opening(words.stampOpenings());
    this.provenanceOpening = opening(words.provenanceOpenings());
    String rights = WordPatterns.anyOf(words.rightsWords());
    String phrases = WordPatterns.anyOf(
        words.rightsWords().stream().filter(w -> w.indexOf(' ') > 0).toList());
    this.rights = Pattern.compile(
        "(?iu)[\\p{P}\\p{S} ]{0,3}" + rights + "(?:[^\\p{L}].*|$)|.*" + phrases + ".*");
    String calendarWords = WordPatterns.anyOf(calendar);
    this.stamp = Pattern.compile("(?iu)(?:[:|\u2013\u2014-]|on|at| )*(?:" + calendarWords
        + "\\b.*\\d|\\d{1,2}[:./-]\\d|\\d{4}-\\d|\\d{1,2}(?:st|nd|rd|th)? " + calendarWords
        + ").*");
    this.credit = Pattern.compile("(?iu)[\\[(]?(?:" + WordPatterns.anyOf(words.creditWords())
        + ")(?: by)? ?[:/|].{0,80}|[\\[(].{0,60}\\b" + WordPatterns.anyOf(words.creditWords())
        + "\\b.{0,60}[)\\]]");
  }

  private static Pattern opening(Set<String> openings) {
    return Pattern.compile("(?iu)[\\p{P}\\p{S} &&[^\"\u201c\u2018'(]]*[(]?(?<opening>"
        + WordPatterns.anyOf(openings) + ")(?<rest>[^\\p{L}].*|$)");
  }

  /**
   * Why a line is no prose, or nothing when it is.
   *
   * @param fromStart how many lines stand before it
   * @param toEnd how many lines stand behind it
   */
  Optional<String> reason(String line, int fromStart, int toEnd) {
    if (line.length() > LONGEST || line.lastIndexOf('(') > line.lastIndexOf(')')) {
      return Optional.empty();
    }
    String plain = Line.plain(line);
    if (plain.isEmpty()) {
      return RULE.matcher(line).matches() ? Optional.of(END_MARK) : Optional.empty();
    }
    if (endMarks.contains(plain)) {
      return Optional.of(END_MARK);
    }
    if (furniture.contains(plain)) {
      return Optional.of(FURNITURE);
    }
    if (LINK_ALONE.matcher(line).matches()) {
      return Optional.of(LINK);
    }
    if (INITIALS.matcher(line).matches() && toEnd <= 3) {
      return Optional.of(SIGN_OFF);
    }
    return opened(line, fromStart, toEnd).or(() -> marked(line));
  }

  /** Lines known by their first words. */
  private Optional<String> opened(String line, int fromStart, int toEnd) {
    var matcher = furnitureOpening.matcher(line);
    if (matcher.matches() && isLabel(matcher.group("opening"), matcher.group("rest"))) {
      return Optional.of(FURNITURE);
    }
    matcher = stampOpening.matcher(line);
    if (matcher.matches()
        && line.length() <= 120
        && stamp.matcher(matcher.group("rest")).matches()
        && !endsAsProse(line)) {
      return Optional.of(STAMP);
    }
    matcher = captionOpening.matcher(line);
    if (matcher.matches() && line.length() <= LONGEST_CAPTION && hasMark(matcher.group("rest"))) {
      return Optional.of(CAPTION);
    }
    matcher = provenanceOpening.matcher(line);
    if (matcher.matches() && isProvenance(matcher.group("rest"), line, toEnd)) {
      return Optional.of(PROVENANCE);
    }
    matcher = bylineOpening.matcher(line);
    if (matcher.matches()
        && isByline(matcher.group("opening"), matcher.group("rest"), fromStart, toEnd)) {
      return Optional.of(BYLINE);
    }
    return Optional.empty();
  }

  /** Lines known by a word or a form anywhere in them. */
  private Optional<String> marked(String line) {
    if (rights.matcher(line).matches() && !quotes(line)) {
      return Optional.of(RIGHTS);
    }
    if (credit.matcher(line).matches() && line.length() <= 140) {
      return Optional.of(CREDIT);
    }
    return Optional.empty();
  }

  /** What follows the opening is a mark or nothing, or the opening is a phrase and no sentence follows. */
  private static boolean isLabel(String opening, String rest) {
    return rest.isBlank()
        || hasMark(rest) && rest.length() <= 200
        || opening.indexOf(' ') > 0 && rest.length() <= 80 && !endsAsProse(rest);
  }

  /** A colon, or a dash or bar with a space before it. */
  private static boolean hasMark(String rest) {
    String trimmed = rest.stripLeading();
    if (trimmed.isEmpty()) {
      return false;
    }
    return ":>\u00bb".indexOf(trimmed.charAt(0)) >= 0
        || trimmed.length() < rest.length() && "-\u2013\u2014|/".indexOf(trimmed.charAt(0)) >= 0;
  }

  private static boolean isProvenance(String rest, String line, int toEnd) {
    if (URL.matcher(rest).find() && line.length() <= 200) {
      return true;
    }
    boolean few = rest.strip().split(" +").length <= 8;
    return few && !endsAsProse(rest) && (hasMark(rest) || toEnd <= 5);
  }

  private boolean isByline(String opening, String rest, int fromStart, int toEnd) {
    String names = rest.strip();
    if (opening.indexOf(' ') > 0) { // "reporting by": said of nothing else
      return names.length() <= 300;
    }
    if (fromStart > 5 && toEnd > 2 || names.length() > 90) {
      return false;
    }
    String first = Line.plain(names.split("[ ,]", 2)[0]);
    return NAMES.matcher(names).matches() && !calendar.contains(first);
  }

  private static boolean endsAsProse(String line) {
    String stripped = line.stripTrailing();
    return !stripped.isEmpty()
        && ".!?\"\u201d".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  private static boolean quotes(String line) {
    return line.indexOf('"') >= 0 || line.indexOf('\u201c') >= 0;
  }
}
