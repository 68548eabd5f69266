package org.dragoman.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes what is no prose inside a line of prose: stock tickers, story codes, picture credits and
 * credits of reporters in brackets, links and end marks at its end, relay footers run into the last
 * line. Looks at a bounded stretch behind each bracket and before the end of the line.
 */
final class InlineMarks {
  static final String TICKER = "stock ticker";
  static final String CODE = "story code";

  private static final int LONGEST = 240;
  private static final Pattern TICKER_FORM = Pattern.compile("<[A-Z0-9.=]{1,12}>");
  private static final Pattern CODE_FORM =
      Pattern.compile("\\[(?:ID:)?ns?[A-Z][A-Z0-9]{5,16}\\]|\\[ID:[^\\]]{3,20}\\]");
  private static final Pattern LINK_AT_END = Pattern.compile(
      "(?<=[.!?\"\u201d\u2019): ]) ?(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S+$");
  private static final Pattern RULE_AT_END =
      Pattern.compile(" ?(?:/{2,}|#{2,}|(?:- ){2,}-|={3,}|\\*{3,}|_{3,}|-{4,})$");

  /** What the last character of a rule can be. */
  private static final String RULES = "/#-=*_";

  private final Pattern bracket;
  private final Pattern creditAtEnd;
  private final Pattern agencyAtEnd;
  private final Pattern endMark;
  private final Pattern relay;
  private final Pattern furnitureAtEnd;

  InlineMarks(CleaningWords words) {
    String agencies = WordPatterns.anyOf(words.agencies());
    String credits = WordPatterns.anyOf(words.creditWords());
    String bylines = WordPatterns.anyOf(
        words.bylineOpenings().stream().filter(w -> w.indexOf(' ') > 0).toList());
    bracket = Pattern.compile("(?iu)[(\\[] ?(?:(?<credit>(?:(?:" + agencies + ") )?(?:" + credits
        + ")(?: by| courtesy of)?(?: ?[:/|]| (?=\\p{Lu})).{0,120}?)|(?<byline>(?=(?-i:\\p{Lu}))(?:"
        + bylines
        + ")[^\\p{L}].{0,200}?)|(?<rights>(?:\u00a9|\\(c\\)).{0,80}?)"
        + ") ?[)\\]]");
    creditAtEnd = Pattern.compile("(?<= )(?:(?-i:[A-Z]{2,8})(?<=(?i:" + agencies
        + "))) ?/ ?(?-i:\\p{Lu})[\\p{L} .'\u2019-]{2,40}$");
    agencyAtEnd = Pattern.compile(
        "(?iu)(?<=[.!?\"\u201d]) ?(?:[-\u2010-\u2015/] ?|\\()(?:" + agencies + ")[)/]?$");
    endMark =
        Pattern.compile("(?u)(?<=[.!?\"\u201d]) (?:" + capitalised(words.endMarks()) + ")[.]?$");
    relay = Pattern.compile("(?iu)(?<=[.!?\"\u201d\u2019)]) (?:"
        + WordPatterns.anyOf(words.provenanceOpenings()) + ") [^!?]{0,100}?https?://\\S+(?: (?:"
        + WordPatterns.anyOf(words.provenanceOpenings()) + ") [^.!?]{1,60})?$");
    furnitureAtEnd = Pattern.compile("(?iu)(?<=[.!?\"\u201d\u2019)\\p{L}\\p{N}]) (?:"
        + WordPatterns.anyOf(
            words.furniture().stream().filter(w -> w.indexOf(' ') > 0).toList()) + "):?$");
  }

  /** End marks run into a line must be written as marks are: "END", "Enditem". */
  private static String capitalised(Set<String> marks) {
    return WordPatterns.anyOf(marks.stream()
        .filter(mark -> !mark.isEmpty() && Character.isLetter(mark.charAt(0)))
        .flatMap(mark -> java.util.stream.Stream.of(
            mark.toUpperCase(java.util.Locale.ROOT),
            Character.toUpperCase(mark.charAt(0)) + mark.substring(1)))
        .toList());
  }

  /**
   * Strikes marks of one line.
   *
   * @param begin where the line begins in the draft
   * @param line its characters, newlines replaced by spaces
   * @param last whether it is the last line of the text
   */
  void strike(Draft draft, int begin, String line, boolean last) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '<') {
        i = strikeAt(draft, begin, line, i, TICKER_FORM, TICKER);
      } else if (c == '[' || c == '(') {
        int next = strikeAt(draft, begin, line, i, CODE_FORM, CODE);
        i = next > i ? next : strikeBracket(draft, begin, line, i);
      }
    }
    tail(draft, begin, line, last);
  }

  private static int strikeAt(
      Draft draft, int begin, String line, int i, Pattern form, String reason) {
    Matcher matcher = form.matcher(line).region(i, Math.min(line.length(), i + LONGEST));
    if (!matcher.lookingAt()) {
      return i;
    }
    draft.strike(begin + i, begin + matcher.end(), reason);
    return matcher.end() - 1;
  }

  private int strikeBracket(Draft draft, int begin, String line, int i) {
    Matcher matcher = bracket.matcher(line).region(i, Math.min(line.length(), i + LONGEST));
    if (!matcher.lookingAt()) {
      return i;
    }
    String reason = matcher.group("credit") != null
        ? Furniture.CREDIT
        : matcher.group("byline") != null ? Furniture.BYLINE : Furniture.RIGHTS;
    draft.strike(begin + i, begin + matcher.end(), reason);
    return matcher.end() - 1;
  }

  /** Takes marks off the end of a line until none is left. */
  private void tail(Draft draft, int begin, String line, boolean last) {
    int end = line.length();
    boolean again = true;
    while (again) {
      again = false;
      while (end > 0 && (line.charAt(end - 1) == ' ' || draft.isStruck(begin + end - 1))) {
        end--;
      }
      int shorter = end;
      if (last) {
        shorter = cut(draft, begin, line, shorter, furnitureAtEnd, Furniture.FURNITURE);
        if (hasAddress(line, shorter)) {
          shorter = cut(draft, begin, line, shorter, relay, Furniture.PROVENANCE);
        }
        shorter = cut(draft, begin, line, shorter, endMark, Furniture.END_MARK);
        shorter = cut(draft, begin, line, shorter, agencyAtEnd, Furniture.PROVENANCE);
      }
      if (shorter > 0 && RULES.indexOf(line.charAt(shorter - 1)) >= 0) {
        shorter = cut(draft, begin, line, shorter, RULE_AT_END, Furniture.END_MARK);
      }
      if (hasAddress(line, shorter)) {
        shorter = cut(draft, begin, line, shorter, LINK_AT_END, Furniture.LINK);
        shorter = cut(draft, begin, line, shorter, creditAtEnd, Furniture.CREDIT);
      }
      again = shorter < end;
      end = shorter;
    }
  }

  /** Whether a link or credit can stand before this end: both have a slash, or a link begins so, as hardly any prose does. */
  private static boolean hasAddress(String line, int end) {
    String before = line.substring(Math.max(0, end - LONGEST), end);
    return before.indexOf('/') >= 0 || before.contains("www.");
  }

  /** Strikes what the form finds at the end of the line, and gives where the line ends now. */
  private static int cut(
      Draft draft, int begin, String line, int end, Pattern form, String reason) {
    int from = Math.max(0, end - LONGEST);
    Matcher matcher = form.matcher(line.substring(from, end));
    if (!matcher.find()) {
      return end;
    }
    draft.strike(begin + from + matcher.start(), begin + end, reason);
    return from + matcher.start();
  }
}
