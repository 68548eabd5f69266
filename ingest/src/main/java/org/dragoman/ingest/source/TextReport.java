package org.dragoman.ingest.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.document.Document;
import org.dragoman.ingest.Arrival;
import org.dragoman.ingest.Provenance;
import org.dragoman.ingest.Published;

/**
 * One report in a text file. It may begin with lines that say what it is, closed by an empty line:
 *
 * <pre>
 * Published: 1999-05-03
 * Title: Bridges are cut
 * Outlet: The Courier
 *
 * BELGRADE, May 3 - ...
 * </pre>
 *
 * The lines are {@code Id}, {@code Title}, {@code Published} (or {@code Date}), {@code Outlet} and
 * {@code Url}. A block between two lines {@code ---} is read in the same way. The text begins after
 * the empty line: that is where offsets count from.
 */
final class TextReport {
  private static final Pattern LINE =
      Pattern.compile("(id|title|published|date|outlet|url):[ \\t]*(.*)", Pattern.CASE_INSENSITIVE);
  private static final String FENCE = "---";

  private TextReport() {}

  static Arrival read(String where, String id, String content, Published fallback) {
    Map<String, String> head = new TreeMap<>();
    int begin = head(content, head);
    String text = content.substring(begin);
    if (text.isBlank()) {
      return new Arrival.Rejected(where, "no text in it", "");
    }
    String stated = head.getOrDefault("published", head.getOrDefault("date", ""));
    Optional<Published> own = stated.isEmpty() ? Optional.of(fallback) : Published.parse(stated);
    if (own.isEmpty()) {
      return new Arrival.Rejected(
          where, "'" + stated + "' is no date", "write 'Published: 2020-01-31'");
    }
    String ownId = head.getOrDefault("id", "");
    return new Arrival.Report(
        new Document(
            ownId.isBlank() ? id : ownId,
            head.getOrDefault("title", ""),
            text,
            own.get().day(),
            head.getOrDefault("outlet", ""),
            head.getOrDefault("url", "")),
        Provenance.of("text", where));
  }

  /** Fills in the head and gives the offset at which the text begins. */
  private static int head(String content, Map<String, String> head) {
    boolean fenced = content.startsWith(FENCE + "\n") || content.startsWith(FENCE + "\r\n");
    int at = fenced ? content.indexOf('\n') + 1 : 0;
    while (at < content.length()) {
      int newline = content.indexOf('\n', at);
      int next = newline < 0 ? content.length() : newline + 1;
      String line = content.substring(at, newline < 0 ? next : newline).strip();
      Matcher field = LINE.matcher(line);
      boolean closes = fenced ? line.equals(FENCE) : line.isEmpty() && !head.isEmpty();
      if (closes) {
        return next;
      }
      if (!field.matches()) {
        break;
      }
      head.put(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
      at = next;
    }
    head.clear(); // not a head after all: everything is text
    return 0;
  }
}
