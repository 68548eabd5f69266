package org.dragoman.knowledge;

/**
 * Something wrong in a knowledge file.
 *
 * @param number "K010"; docs/knowledge-errors.md explains each
 * @param help what to do about it, or empty
 */
public record Problem(boolean error, String number, Where where, String text, String help)
    implements Comparable<Problem> {
  @Override
  public int compareTo(Problem other) {
    int byFile = where.file().compareTo(other.where.file());
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(where.line(), other.where.line());
    return byLine != 0 ? byLine : Integer.compare(where.column(), other.where.column());
  }

  /** "USA.actors:5:26: error K051: …" */
  @Override
  public String toString() {
    return where + ": " + (error ? "error " : "warning ") + number + ": " + text;
  }
}
