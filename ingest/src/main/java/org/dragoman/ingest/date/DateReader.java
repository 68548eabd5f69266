package org.dragoman.ingest.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.Lists;
import org.dragoman.knowledge.WordLists;

/**
 * Reads the dates of feeds and pages: ISO 8601 in all its cuts, RFC 822 with names of any language
 * in {@code dates.words}, asctime, {@code 31.12.2003}, {@code 2003/12/31}, year-month-day signs, and
 * seconds since 1970. {@code 03/04/2003} is ambiguous and therefore unknown, unless one of the
 * numbers can only be a day. Immutable.
 */
public final class DateReader {
  private static final int LONGEST = 120;
  private static final String TIME_TAIL = "(?:[T\\s,]+(?:at\\s+)?(?<h>\\d{1,2})(?::?(?<mi>\\d{2})"
      + "(?::?(?<s>\\d{2})(?:[.,]\\d{1,9})?)?)?\\s*(?<z>Z|z|[+-]\\d{2}:?\\d{0,2}|\\p{Alpha}{1,5})?)?";
  private static final Pattern ISO =
      Pattern.compile("^(?<y>\\d{4})(?:-(?<mo>\\d{1,2})(?:-(?<d>\\d{1,2}))?)?" + TIME_TAIL + "$");
  private static final Pattern ISO_SHORT =
      Pattern.compile("^(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})" + TIME_TAIL + "$");
  private static final Pattern ORDINAL = Pattern.compile("^(\\d{4})-?(\\d{3})$");
  private static final Pattern SLASHED = Pattern.compile(
      "(?<![\\d/.-])(\\d{1,4})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{2,4})(?![\\d/-])");
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\d)(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(\\S*)");
  private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([ap]\\.?m\\b\\.?)");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc|\\s|^|\\d)\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:1[89]|20)\\d{2})(?!\\d)");
  private static final Pattern DAY =
      Pattern.compile("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?(?![\\d:])");
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<![\\d:+-])(\\d{2})(?![\\d:])");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’׳॰]+");

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, ZoneOffset> zones = new HashMap<>();
  private final Set<String> afternoon;
  private final Set<String> forenoon;
  private final Pattern signs;

  private DateReader(WordLists lists) {
    for (int month = 1; month <= 12; month++) {
      for (String name : lists.list("month-" + month)) {
        months.put(name, month);
        months.put(name.substring(name.lastIndexOf(' ') + 1), month);
      }
    }
    for (String list : lists.names()) {
      if (list.startsWith("zone")) {
        for (String name : lists.list(list)) {
          zones.put(name, ZoneOffset.of(list.substring(4)));
        }
      }
    }
    afternoon = lists.list("afternoon");
    forenoon = lists.list("forenoon");
    signs = Pattern.compile("(\\d{4})\\s?(?:" + String.join("|", lists.list("year-sign"))
        + ")\\s?(\\d{1,2})\\s?(?:" + String.join("|", lists.list("month-sign"))
        + ")\\s?(\\d{1,2})\\s?(?:" + String.join("|", lists.list("day-sign")) + ")");
  }

  public static DateReader create() {
    return new DateReader(Lists.of("dates.words"));
  }

  /** The date that {@code written} holds; empty when it holds none or could mean several. */
  public Optional<Stamp> read(String written) {
    String text = written.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return epoch(text)
          .or(() -> ordinal(text))
          .or(() -> iso(text))
          .or(() -> worded(text.toLowerCase(Locale.ROOT)))
          .filter(s -> s.local().getYear() >= 1800 && s.local().getYear() <= 2199);
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31st of February is no date
    }
  }

  private static Optional<Stamp> epoch(String text) {
    if (!text.matches("\\d{9,10}|\\d{13}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    Instant instant =
        text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    return Optional.of(new Stamp(
        LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
        Optional.of(ZoneOffset.UTC),
        Stamp.Precision.TIME));
  }

  private static Optional<Stamp> ordinal(String text) {
    Matcher matcher = ORDINAL.matcher(text);
    if (!matcher.matches() || text.length() == 7 && text.indexOf('-') < 0 && text.startsWith("0")) {
      return Optional.empty();
    }
    LocalDate day =
        LocalDate.ofYearDay(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return Optional.of(day(day));
  }

  private static Stamp day(LocalDate day) {
    return new Stamp(day.atStartOfDay(), Optional.empty(), Stamp.Precision.DAY);
  }

  private Optional<Stamp> iso(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      m = ISO_SHORT.matcher(text);
      if (!m.matches()) {
        return Optional.empty();
      }
    }
    int year = Integer.parseInt(m.group("y"));
    if (m.group("mo") == null) {
      return m.group("h") != null
          ? Optional.empty()
          : Optional.of(new Stamp(
              LocalDate.of(year, 1, 1).atStartOfDay(), Optional.empty(), Stamp.Precision.YEAR));
    }
    int month = Integer.parseInt(m.group("mo"));
    if (m.group("d") == null) {
      return m.group("h") != null
          ? Optional.empty()
          : Optional.of(new Stamp(
              LocalDate.of(year, month, 1).atStartOfDay(),
              Optional.empty(),
              Stamp.Precision.MONTH));
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group("d")));
    if (m.group("h") == null) {
      return Optional.of(day(day));
    }
    return Optional.of(new Stamp(
        at(day, number(m.group("h")), number(m.group("mi")), number(m.group("s"))),
        Optional.ofNullable(m.group("z")).flatMap(this::zone),
        Stamp.Precision.TIME));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static LocalDateTime at(LocalDate day, int hour, int minute, int second) {
    if (hour == 24 && minute == 0) {
      return day.plusDays(1).atStartOfDay();
    }
    return day.atTime(LocalTime.of(hour, minute, Math.min(second, 59))); // leap seconds
  }

  private Optional<ZoneOffset> zone(String written) {
    ZoneOffset named = zones.get(written.toLowerCase(Locale.ROOT));
    if (named != null) {
      return Optional.of(named);
    }
    Matcher offset = OFFSET.matcher(written);
    return offset.find() ? Optional.of(offset(offset)) : Optional.empty();
  }

  private static ZoneOffset offset(Matcher m) {
    int hours = Integer.parseInt(m.group(2));
    int minutes = number(m.group(3));
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(m.group(1).equals("-") ? -seconds : seconds);
  }

  private Optional<Stamp> worded(String text) {
    Matcher signed = signs.matcher(text);
    if (signed.find()) {
      return timed(
          text,
          text.substring(signed.end()),
          LocalDate.of(number(signed.group(1)), number(signed.group(2)), number(signed.group(3))));
    }
    Matcher slashed = SLASHED.matcher(text);
    if (slashed.find()) {
      Optional<LocalDate> day = slashed(slashed);
      String rest = text.substring(0, slashed.start()) + " " + text.substring(slashed.end());
      return day.flatMap(d -> timed(text, rest, d));
    }
    int month = 0;
    Matcher words = WORD.matcher(text);
    int monthBegin = -1;
    int monthEnd = -1;
    while (words.find() && month == 0) {
      month = months.getOrDefault(words.group(), 0);
      monthBegin = words.start();
      monthEnd = words.end();
    }
    if (month == 0) {
      return Optional.empty();
    }
    return named(text, month, text.substring(0, monthBegin), text.substring(monthEnd));
  }

  /** Year-first, day-first with dots, or month-first only when the second number can be no month. */
  private static Optional<LocalDate> slashed(Matcher m) {
    int a = number(m.group(1));
    int b = number(m.group(3));
    int c = number(m.group(4));
    if (m.group(1).length() == 4) {
      return m.group(4).length() <= 2 ? Optional.of(LocalDate.of(a, b, c)) : Optional.empty();
    }
    if (m.group(1).length() == 3 || m.group(4).length() == 3) {
      return Optional.empty();
    }
    int year = m.group(4).length() == 2 ? century(c) : c;
    if (m.group(2).equals(".") || a > 12 || a == b) {
      return Optional.of(LocalDate.of(year, b, a));
    }
    return b > 12 ? Optional.of(LocalDate.of(year, a, b)) : Optional.empty();
  }

  /** Two-digit years as POSIX reads them: 69 to 99 are of the last century. */
  private static int century(int year) {
    return year < 69 ? 2000 + year : 1900 + year;
  }

  private Optional<Stamp> named(String text, int month, String before, String after) {
    String clock = CLOCK.matcher(before + " " + after).replaceAll(" $4 ");
    String rest = clock.replaceAll("[+-]\\d{2}:?\\d{2}\\s*$", " ");
    Matcher years = YEAR.matcher(rest);
    int year;
    if (years.find()) {
      year = number(years.group(1));
      rest = rest.substring(0, years.start()) + " " + rest.substring(years.end());
    } else {
      // 31 dec 03: the number after the month is the year
      Matcher shortYear = SHORT_YEAR.matcher(after);
      Matcher dayBefore = DAY.matcher(before);
      if (!dayBefore.find() || !shortYear.find() || shortYear.start() > 2) {
        return Optional.empty();
      }
      year = century(number(shortYear.group(1)));
      rest = before;
    }
    Matcher days = DAY.matcher(rest);
    if (!days.find()) {
      return Optional.of(new Stamp(
          LocalDate.of(year, month, 1).atStartOfDay(), Optional.empty(), Stamp.Precision.MONTH));
    }
    return timed(text, text, LocalDate.of(year, month, number(days.group(1))));
  }

  /** Adds the clock that stands in {@code clockText}, if one does. */
  private Optional<Stamp> timed(String text, String clockText, LocalDate day) {
    Matcher clock = CLOCK.matcher(clockText);
    int hour;
    int minute = 0;
    int second = 0;
    String after;
    if (clock.find()) {
      hour = number(clock.group(1));
      minute = number(clock.group(2));
      second = number(clock.group(3));
      after = clockText.substring(
          Math.min(clockText.length(), clock.end() - clock.group(4).length()));
    } else {
      Matcher bare = HOUR.matcher(clockText);
      if (!bare.find()) {
        return Optional.of(day(day));
      }
      hour = number(bare.group(1));
      after = bare.group(2);
    }
    boolean late = text.matches(".*\\d\\s?p\\.?m\\b.*") || holds(text, afternoon);
    boolean early = text.matches(".*\\d\\s?a\\.?m\\b.*") || holds(text, forenoon);
    if (late && hour < 12) {
      hour += 12;
    } else if (early && hour == 12) {
      hour = 0;
    }
    if (hour > 24 || minute > 59) {
      return Optional.of(day(day));
    }
    return Optional.of(
        new Stamp(at(day, hour, minute, second), zoneIn(after), Stamp.Precision.TIME));
  }

  private static boolean holds(String text, Set<String> words) {
    for (String word : words) {
      if (word.codePointAt(0) > 0x7f && text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<ZoneOffset> zoneIn(String after) {
    Matcher offset = OFFSET.matcher(" " + after);
    if (offset.find()) {
      return Optional.of(offset(offset));
    }
    Matcher words = WORD.matcher(after);
    while (words.find()) {
      ZoneOffset zone = zones.get(words.group());
      if (zone != null) {
        return Optional.of(zone);
      }
    }
    return Optional.empty();
  }
}
