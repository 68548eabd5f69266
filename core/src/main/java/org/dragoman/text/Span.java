package org.dragoman.text;

/** Characters of a text: begin inclusive, end exclusive, UTF-16 units from 0. */
public record Span(int begin, int end) implements Comparable<Span> {
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "span must satisfy 0 <= begin <= end, got " + begin + ".." + end);
    }
  }

  /** The smallest span that holds both. */
  public Span with(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  public boolean holds(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean holds(int position) {
    return begin <= position && position < end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  public int length() {
    return end - begin;
  }

  /** The words of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return begin + ".." + end;
  }
}
