package org.dragoman.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An actor as a user writes it: "IRN", "IRNMIL", "IRN:MIL", ":MIL", or words.
 *
 * @param country empty for any
 * @param sector empty for any
 * @param words of the name or the phrase; empty when codes are given
 */
record ActorPattern(String country, String sector, String words) {
  private static final Pattern CODES = Pattern.compile("([A-Z]{3})?(?::?([A-Z]{3}))?");

  static ActorPattern of(String written) {
    Matcher codes = CODES.matcher(written);
    if (!written.isEmpty() && codes.matches()) {
      String country = codes.group(1) == null ? "" : codes.group(1);
      String sector = codes.group(2) == null ? "" : codes.group(2);
      boolean bare = country.isEmpty() && !written.startsWith(":");
      return bare ? new ActorPattern(sector, "", "") : new ActorPattern(country, sector, "");
    }
    return new ActorPattern("", "", written);
  }

  /** The condition on a participant; its values are added. */
  String condition(List<Object> values) {
    if (!words.isEmpty()) {
      String lower = words.toLowerCase(Locale.ROOT);
      values.add(lower);
      values.add(lower);
      return "(contains(lower(name), ?) OR contains(lower(words), ?))";
    }
    if (country.isEmpty()) {
      values.add(sector);
      return "sector = ?";
    }
    values.add(country);
    if (sector.isEmpty()) {
      return "country = ?";
    }
    values.add(sector);
    return "(country = ? AND sector = ?)";
  }
}
