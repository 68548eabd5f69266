package org.dragoman.app.output;

import java.util.regex.Pattern;
import org.dragoman.event.Count;

/** Numbers as words of a line. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Numbers() {}

  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /** "12", "12-15", "12+". */
  static String range(Count count) {
    if (count.min() == count.max()) {
      return String.valueOf(count.min());
    }
    return count.max() == Long.MAX_VALUE ? count.min() + "+" : count.min() + "-" + count.max();
  }
}
