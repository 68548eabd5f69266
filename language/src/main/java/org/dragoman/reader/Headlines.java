package org.dragoman.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.text.CleanText;

/**
 * Headlines as sentences write them: parsers take "Police Fire Tear Gas" for four names. Of a line whose words all begin
 * with capitals those that news writes in small letters get small ones for the parser, character by character, so that
 * offsets stay. Words that {@code bench.reader.CommonWords} counted.
 */
final class Headlines {
  private static final String RESOURCE = "/dragoman/reader/en-common-words.txt";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Shorter words are small in many headlines, too. */
  private static final int LONG = 4;

  private static final int FEWEST = 3;
  private static final double MOST = 0.8;

  private Headlines() {}

  private static final class Common {
    static final Set<String> WORDS = load();
  }

  private static Set<String> load() {
    try (InputStream in = Headlines.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the language module");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** The prose with the words of its headlines in small letters, or itself where there are none. */
  static CleanText plain(CleanText prose) {
    StringBuilder text = null;
    String all = prose.text();
    for (int begin = 0; begin < all.length(); ) {
      int end = all.indexOf('\n', begin);
      end = end < 0 ? all.length() : end;
      String line = all.substring(begin, end);
      String plain = isHeadline(line) ? plain(line) : line;
      if (!plain.equals(line)) {
        text = text == null ? new StringBuilder(all) : text;
        text.replace(begin, end, plain);
      }
      begin = end + 1;
    }
    return text == null
        ? prose
        : new CleanText(text.toString(), prose.origin(), prose.removed(), prose.dateline());
  }

  /** Whether nearly all long words of a line begin with capitals. */
  private static boolean isHeadline(String line) {
    int words = 0;
    int capitals = 0;
    for (Matcher m = WORD.matcher(line); m.find(); ) {
      if (m.end() - m.start() >= LONG) {
        words++;
        capitals += Character.isUpperCase(line.charAt(m.start())) ? 1 : 0;
      }
    }
    return words >= FEWEST && capitals >= MOST * words;
  }

  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(line);
    boolean first = true;
    for (Matcher m = WORD.matcher(line); m.find(); ) {
      boolean capitalised = m.end() - m.start() > 1
          && Character.isUpperCase(line.charAt(m.start()))
          && Character.isLowerCase(line.charAt(m.start() + 1));
      if (!first && capitalised && isCommon(m.group().toLowerCase(Locale.ROOT))) {
        plain.setCharAt(m.start(), Character.toLowerCase(line.charAt(m.start())));
      }
      first = false;
    }
    return plain.toString();
  }

  /** A word that stands in the list, or the form in -s of one. */
  private static boolean isCommon(String word) {
    return Common.WORDS.contains(word)
        || (word.endsWith("s") && Common.WORDS.contains(word.substring(0, word.length() - 1)));
  }
}
