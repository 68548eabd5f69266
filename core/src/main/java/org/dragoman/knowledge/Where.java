package org.dragoman.knowledge;

/** A place in a knowledge file; line and column count from 1. */
public record Where(String file, int line, int column) {
  /** "12-reject.events:14", as events cite their rule. */
  public String cited() {
    return file + ":" + line;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
