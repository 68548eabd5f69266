package org.dragoman.knowledge;

import java.util.ArrayList;
import java.util.List;

/** A piece of text of a knowledge file that remembers where it stands. */
public record Value(String text, Where where) {

  /** The alternatives between bars, each trimmed, each with its own column; quotes protect bars. */
  public List<Value> alternatives() {
    return split("|");
  }

  /** The parts between {@code mark}, each trimmed, each with its own column; quotes protect marks. */
  public List<Value> split(String mark) {
    List<Value> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        quoted = !quoted;
      } else if (!quoted && text.startsWith(mark, i)) {
        parts.add(part(start, i));
        i += mark.length() - 1;
        start = i + 1;
      }
    }
    parts.add(part(start, text.length()));
    return parts;
  }

  /** The trimmed part from {@code begin} to {@code end} of this text. */
  public Value part(int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && text.charAt(first) == ' ') {
      first++;
    }
    while (last > first && text.charAt(last - 1) == ' ') {
      last--;
    }
    return new Value(
        text.substring(first, last), new Where(where.file(), where.line(), where.column() + first));
  }

  public boolean isBlank() {
    return text.isBlank();
  }
}
